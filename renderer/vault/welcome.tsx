import { Button, Stack, Text } from '@mantine/core'
import { LookRound } from './demo-door.tsx'
import { DoorPage } from './door-page.tsx'
import { OtherFolder } from './other-folder.tsx'

/** The very first screen: no vault yet. */
export function Welcome({ onSetUp }: { readonly onSetUp: () => void }) {
  return (
    <DoorPage
      title="Welcome to Grove"
      description="Grove keeps the confidential records of resilience group therapy: participants, groups, sessions and notes."
      below={<OtherFolder />}
    >
      <Stack gap="xl">
        <Text>
          Everything is encrypted and stays on this computer. There is no network, no account with us, and nobody but
          your own users can read it.
        </Text>
        <Stack gap="sm">
          <Button size="md" onClick={onSetUp}>
            Set up a practice
          </Button>
          <LookRound />
        </Stack>
      </Stack>
    </DoorPage>
  )
}
