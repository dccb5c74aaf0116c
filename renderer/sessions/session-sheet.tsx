import { Button, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useCommands } from '../app/commands.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { SessionFrame } from '../app/session-frame.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import type { GroupSession } from '../app/use-session.ts'
import { Keys } from '../ui/keys.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { attendanceSummary } from './attendance-summary.ts'
import { PlanText } from './plan-text.tsx'
import { Roster } from './roster.tsx'
import { ScratchLine } from './scratch-line.tsx'
import { SessionDetailsModal } from './session-details-modal.tsx'
import { usePlan } from './use-plan.ts'
import { useRoster } from './use-roster.ts'
import { useScratch } from './use-scratch.ts'
import { useStartRoom } from './use-start-room.ts'

/** Before, during and after a session: its plan, who was there, what was marked. */
export function SessionSheet({ session }: { readonly session: GroupSession }) {
  const navigate = useNavigate()
  const [changing, setChanging] = useState(false)
  // Decided on arrival: the first entry must not move the rows under the hand.
  const [planFirst] = useState(session.state === 'planned')
  const plan = usePlan(session)
  const scratch = useScratch(session)
  const roster = useRoster(session)
  const words = [plan, scratch]
  /** True once everything that was typed is in the vault. */
  const flush = async () => {
    await Promise.all(words.map((one) => one.flush()))
    return !words.some((one) => one.hasUnsaved())
  }
  const room = useStartRoom(session.sessionId, flush)
  const { state, sessionId } = session
  const closed = state === 'closed'
  const params = { sessionId }

  useCommands(
    state === 'cancelled'
      ? []
      : [
          {
            id: 'write up',
            label: closed ? 'Read the notes' : 'Write up',
            group: 'Do',
            keys: 'W',
            run: () => void navigate({ to: '/sessions/$sessionId/notes', params }),
          },
          ...(closed ? [] : [{ id: 'room', label: 'Start the room view', group: 'Do' as const, run: room.start }]),
        ],
  )

  const startRoom = (primary: boolean) => (
    <SubmitButton type="button" variant={primary ? 'filled' : 'default'} busy={room.starting} onClick={room.start}>
      {primary ? 'Start the session' : 'Room view'}
    </SubmitButton>
  )
  const toNotes = (label: string) => (
    <LinkButton to="/sessions/$sessionId/notes" params={params} rightSection={<Keys of="W" />}>
      {label}
    </LinkButton>
  )
  const actions: Record<GroupSession['state'], ReactNode> = {
    planned: startRoom(true),
    held: toNotes('Write up'),
    closed: toNotes('Read the notes'),
    cancelled: null,
  }
  const planText = <PlanText key="plan" plan={plan} closed={closed || state === 'cancelled'} />
  const attendance = (
    <Section key="attendance" title="Attendance" action={<AttendanceHead session={session} />} flush>
      <Roster session={session} roster={roster} />
    </Section>
  )

  return (
    <SessionFrame
      session={session}
      action={actions[state]}
      secondary={state === 'held' && startRoom(false)}
      besideDate={
        (state === 'planned' || state === 'held') && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setChanging(true)}>
            Change
          </Button>
        )
      }
    >
      {room.failure && <FailureNotice error={room.failure} reasons={sessionReasons} />}
      {closed && (
        <Notice>
          The notes of this session are signed. Attendance can still be corrected: the correction is kept beside the
          earlier entry, and no signed note changes.
        </Notice>
      )}
      {planFirst ? [planText, attendance] : [attendance, planText]}
      {state !== 'planned' && state !== 'cancelled' && (
        <ScratchLine
          scratch={scratch}
          hint="For your eyes while you write up. It becomes no part of a record by itself."
        />
      )}
      <SessionDetailsModal session={session} opened={changing} onClose={() => setChanging(false)} before={plan.flush} />
      <LeaveGuard when={async () => !(await flush())} />
    </SessionFrame>
  )
}

const AttendanceHead = ({ session }: { readonly session: GroupSession }) => (
  <Text size="sm" c="dimmed" component="span">
    {attendanceSummary(session.members)}
  </Text>
)
