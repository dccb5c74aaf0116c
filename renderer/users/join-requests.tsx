import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { JoinRequest } from '../../preload/contract/users.ts'
import { Answer } from '../app/answer.tsx'
import { Section } from '../ui/section.tsx'
import { ConfirmRequestForm } from './confirm-request-form.tsx'
import classes from './join-requests.module.css'
import { useJoinRequests } from './user-queries.ts'

const whyText: Record<JoinRequest['why'], string> = {
  new: 'Asks to join',
  lost: 'Lost passphrase and recovery code, asks to be let in anew',
  leaked: 'Made new keys, since the old ones may be known to others',
}

/** People who wait for the owner, and how others come to wait here. */
export function JoinRequests() {
  const query = useJoinRequests(true)
  const [open, setOpen] = useState<JoinRequest | null>(null)
  return (
    <Section title="Waiting to be let in">
      <Answer query={query} loadingLines={1}>
        {(requests) =>
          requests.length === 0 ? (
            <Text c="dimmed">
              Nobody waits. To add somebody, lock Grove and let them choose “Ask to join” on the sign-in screen: they
              make their own passphrase, then you let them in here.
            </Text>
          ) : (
            <ul className={classes.list}>
              {requests.map((request) => (
                <li key={request.userId}>
                  <Group justify="space-between" wrap="nowrap">
                    <div>
                      <Text fw={550}>{request.displayName}</Text>
                      <Text size="sm" c="dimmed">
                        {whyText[request.why]}
                      </Text>
                    </div>
                    <Button
                      variant={request === requests[0] ? 'filled' : 'default'}
                      onClick={() => setOpen(request)}
                      aria-label={`Let ${request.displayName} in`}
                    >
                      Let in…
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={`Let ${open?.displayName ?? ''} in`} size="lg">
        {open && <ConfirmRequestForm request={open} onClose={() => setOpen(null)} />}
      </Modal>
    </Section>
  )
}
