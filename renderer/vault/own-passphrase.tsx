import { Button, Group, Stack } from '@mantine/core'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { PassphraseStrength } from './passphrase-strength.tsx'

/** A passphrase of one's own, with what it would cost to guess it. */
export function OwnPassphrase(props: {
  readonly passphrase: string
  readonly error: string | null
  readonly onPassphrase: (passphrase: string) => void
  readonly onSuggested: () => void
}) {
  return (
    <Stack gap="md">
      <PassphraseInput
        label="Your own passphrase"
        description="A sentence that nobody else would think of is better than one word with signs in it."
        autoFocus
        value={props.passphrase}
        onChange={(event) => props.onPassphrase(event.currentTarget.value)}
        error={props.error}
      />
      <PassphraseStrength passphrase={props.passphrase} />
      <Group ml={-18}>
        <Button variant="subtle" color="gray" onClick={props.onSuggested}>
          Take six suggested words instead
        </Button>
      </Group>
    </Stack>
  )
}
