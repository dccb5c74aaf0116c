import { Button, Group, Stack, Text } from '@mantine/core'
import { DoorPage } from './door-page.tsx'
import { ShownDigits } from './shown-digits.tsx'

/** Signed in rightly, but the owner has not typed the digits yet. */
export function WaitingForOwner({ digits, onBack }: { readonly digits: string; readonly onBack: () => void }) {
  return (
    <DoorPage
      title="The owner has not let you in yet"
      description="Your passphrase is right. Read these digits to the owner, who types them under Users."
    >
      <Stack gap="lg">
        <ShownDigits digits={digits} />
        <Text size="sm" c="dimmed">
          Meet or telephone: do not send them in writing. Once they are typed, sign in again.
        </Text>
        <Group justify="flex-end">
          <Button onClick={onBack}>Back to sign-in</Button>
        </Group>
      </Stack>
    </DoorPage>
  )
}
