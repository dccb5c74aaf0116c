import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useCountry } from './country.tsx'
import { dayForm, dayInWords, isDay, parseDay, typedDay } from './day.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** YYYY-MM-DD, or what was typed where that is no day (the schema then says `not-a-date`). */
  readonly value?: string | null
  readonly onChange?: (value: string) => void
}

/** A day as text: quicker and surer than a calendar for a date of birth. Below it stands how the day was understood. */
export function DayInput({ value, onChange, onBlur, description, ...rest }: Props) {
  const country = useCountry()
  const given = value ?? ''
  const [typed, setTyped] = useState(() => asTyped(given, country))
  const shown = (parseDay(typed, country) ?? typed) === given ? typed : asTyped(given, country)
  const understood = isDay(given) ? dayInWords(given, country) : null
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={dayForm[country]}
      {...rest}
      description={understood ?? description ?? `As ${dayForm[country]}`}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange?.(parseDay(currentTarget.value, country) ?? currentTarget.value)
      }}
      onBlur={(event) => {
        if (isDay(given)) setTyped(typedDay(given, country))
        onBlur?.(event)
      }}
    />
  )
}

const asTyped = (value: string, country: Parameters<typeof typedDay>[1]) =>
  isDay(value) ? typedDay(value, country) : value
