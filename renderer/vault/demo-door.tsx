import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import { settled } from '../app/call.ts'
import { useRefreshDoor } from '../app/door-provider.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { roleName } from '../app/role-name.ts'
import { Notice } from '../ui/notice.tsx'
import { DoorPage } from './door-page.tsx'
import type { DoorState } from './door-queries.ts'
import { doorReasons } from './door-reasons.ts'

type DemoUsers = NonNullable<DoorState['demoUsers']>

/** Goes to the demo practice's folder, where it is made at the first visit. */
export function LookRound() {
  const refreshDoor = useRefreshDoor()
  const [failure, setFailure] = useState<Failure | null>(null)
  const go = async () => {
    const result = await settled(window.grove.shell.showDemo({ shown: true }))
    if (result.ok) await refreshDoor()
    else setFailure(result.failure)
  }
  return (
    <Stack gap="sm">
      <Button size="md" variant="default" onClick={() => void go()}>
        Look round the demo practice
      </Button>
      {failure && <FailureNotice error={failure} reasons={doorReasons} />}
    </Stack>
  )
}

/** The first visit: the demo practice is not there yet. */
export function MakeDemo() {
  const refreshDoor = useRefreshDoor()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const make = async () => {
    setBusy(true)
    setFailure(null)
    const result = await settled(window.grove.vault.makeDemo())
    setBusy(false)
    if (result.ok) await refreshDoor()
    else setFailure(result.failure)
  }
  return (
    <DoorPage
      title="The demo practice"
      description="Three programmes, four groups and 36 participants, all of them invented. Nothing in it touches records of your own."
      below={<LeaveDemo />}
    >
      <Stack gap="md">
        <Button size="md" loading={busy} onClick={() => void make()}>
          Make the demo practice
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {busy ? 'Eight months of a practice are being written down. This takes some seconds.' : ''}
        </Text>
        {failure && <FailureNotice error={failure} reasons={doorReasons} />}
      </Stack>
    </DoorPage>
  )
}

/** Who may sign in to the demo practice, and with what: it is no secret. */
export function DemoPassphrases(props: {
  readonly users: DemoUsers
  readonly onUse: (user: DemoUsers[number]) => void
}) {
  return (
    <Notice title="DEMO: everything here is invented">
      <Stack gap={6} mt={4}>
        {props.users.map((user) => (
          <div key={user.displayName}>
            <Anchor component="button" type="button" fz="inherit" underline="always" onClick={() => props.onUse(user)}>
              {user.displayName}, {roleName[user.role].toLowerCase()}
            </Anchor>
            <Text size="sm" c="dimmed">
              {user.passphrase}
            </Text>
          </div>
        ))}
      </Stack>
    </Notice>
  )
}

export function LeaveDemo() {
  const refreshDoor = useRefreshDoor()
  const leave = async () => {
    await settled(window.grove.shell.showDemo({ shown: false }))
    await refreshDoor()
  }
  return (
    <Button variant="subtle" color="gray" onClick={() => void leave()}>
      Leave the demo practice
    </Button>
  )
}
