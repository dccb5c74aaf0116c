import { CloseButton, TextInput } from '@mantine/core'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import type { Ref } from 'react'
import { Keys } from './keys.tsx'

/** A field that narrows the list below it while somebody types. */
export function SearchField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The key that leads here, for example `/`. */
  readonly keys?: string
  readonly ref?: Ref<HTMLInputElement>
}) {
  const { label, value, onChange, keys, ref } = props
  return (
    <TextInput
      ref={ref ?? null}
      type="search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      rightSection={
        value !== '' ? (
          <CloseButton aria-label="Clear the search" onClick={() => onChange('')} />
        ) : keys ? (
          <Keys of={keys} />
        ) : null
      }
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
