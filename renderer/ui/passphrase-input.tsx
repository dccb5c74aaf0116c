import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

/**
 * A field for a passphrase. Says when Caps Lock is on, since nobody sees what is typed, and is marked as invalid for a
 * screen reader and for the focus, which Mantine's own field is not.
 */
export function PassphraseInput({ description, error, ...rest }: PasswordInputProps) {
  const [capsLock, setCapsLock] = useState(false)
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      autoComplete="off"
      {...rest}
      description={capsLock ? <span role="status">Caps Lock is on.</span> : description}
      error={error}
      aria-invalid={error ? true : undefined}
      onKeyDown={look}
      onKeyUp={look}
    />
  )
}
