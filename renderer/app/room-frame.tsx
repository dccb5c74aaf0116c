import { Button, Group, Text } from '@mantine/core'
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs'
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { GroveMark } from '../ui/grove-mark.tsx'
import { Keys } from '../ui/keys.tsx'
import { useCommands } from './commands.ts'
import { ConfirmPassphrase } from './confirm-passphrase.tsx'
import { DemoMark } from './demo-mark.tsx'
import { useRefreshDoor, useSignedIn } from './door-provider.tsx'
import type { Feature } from './feature.ts'
import { features } from './features.ts'
import { lockGrove } from './lock-grove.ts'
import classes from './room-frame.module.css'

const roomScreen = features.map((feature: Feature) => feature.room).find((room) => room !== undefined)

/** While others may see the screen: one session, no navigation, and the passphrase to get back. */
export function RoomFrame() {
  const { roomSessionId } = useSignedIn()
  const refreshDoor = useRefreshDoor()
  const client = useQueryClient()
  const [leaving, setLeaving] = useState(false)
  const Room = roomScreen
  useCommands([{ id: 'leave room', label: 'Leave the room view', group: 'Do', run: () => setLeaving(true) }])

  const onLeft = async () => {
    // Answers given in the room hold initials in the place of names.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'vault' && queryKey[0] !== 'shell' })
    await refreshDoor()
  }

  return (
    <div className={classes.frame}>
      <section className={classes.bar} aria-label="Room view">
        <Group gap="sm">
          <GroveMark size={26} />
          <IconEye size={18} stroke={1.6} aria-hidden />
          <Text size="sm" c="dimmed">
            Room view: others may see this screen
          </Text>
          <DemoMark />
        </Group>
        <Group gap="sm">
          <Button variant="default" size="sm" onClick={() => setLeaving(true)}>
            Leave the room view
          </Button>
          <Button
            variant="default"
            leftSection={<IconLock size={17} stroke={1.75} aria-hidden />}
            rightSection={<Keys of="mod+L" />}
            onClick={lockGrove}
          >
            Lock
          </Button>
        </Group>
      </section>
      <main id="main" tabIndex={-1} className={classes.main}>
        {Room && roomSessionId !== null && <Room sessionId={roomSessionId} />}
      </main>
      <ConfirmPassphrase
        opened={leaving}
        onClose={() => setLeaving(false)}
        title="Leave the room view"
        action="Leave"
        send={(passphrase) => window.grove.vault.leaveRoom({ passphrase })}
        onDone={() => void onLeft()}
      >
        Names and notes will be on the screen again. Check who can see it.
      </ConfirmPassphrase>
    </div>
  )
}
