import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { parseTime } from './parse-time.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** HH:MM, or what was typed where that is no time (the schema then says `not-a-time`). */
  readonly value?: string
  readonly onChange?: (value: string) => void
}

/** A time of day as text; on leaving it is written out as HH:MM. */
export function TimeInput({ value = '', onChange, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState(value)
  const shown = (parseTime(typed) ?? typed) === value ? typed : value
  return (
    <TextInput
      autoComplete="off"
      placeholder="HH:MM"
      {...rest}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange?.(parseTime(currentTarget.value) ?? currentTarget.value)
      }}
      onBlur={(event) => {
        setTyped(value)
        onBlur?.(event)
      }}
    />
  )
}
