import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs'
import type { GroupRow } from '../../preload/contract/groups.ts'
import type { SessionAhead } from '../../preload/contract/sessions.ts'
import { Answer } from '../app/answer.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { FirstSteps } from './first-steps.tsx'
import { SessionLine } from './session-line.tsx'
import { useGroups, useSessionsAhead } from './start-queries.ts'

/** The facilitator's start: what is to be written up, what comes next, and the way in for a new practice. */
export function SessionsAhead() {
  const sessions = useSessionsAhead()
  const groups = useGroups()
  return (
    <Answer query={groups} loadingLines={6}>
      {(all) => (
        <Answer query={sessions} loadingLines={6}>
          {(ahead) => <Ahead sessions={ahead} groups={all} />}
        </Answer>
      )}
    </Answer>
  )
}

function Ahead({
  sessions,
  groups,
}: {
  readonly sessions: readonly SessionAhead[]
  readonly groups: readonly GroupRow[]
}) {
  const toWriteUp = sessions.filter(({ state }) => state === 'held')
  const next = sessions.filter(({ state }) => state === 'planned')
  const begun = groups.some(({ sessionsHeld }) => sessionsHeld > 0)
  return (
    <>
      {!begun && <FirstSteps groups={groups} firstSessionId={next[0]?.sessionId} />}
      {toWriteUp.length > 0 && (
        <Section title="To write up" flush>
          {toWriteUp.map((session, i) => (
            <SessionLine key={session.sessionId} session={session} primary={i === 0} />
          ))}
        </Section>
      )}
      {next.length > 0 && (
        <Section title="Next sessions" flush>
          {next.map((session, i) => (
            <SessionLine key={session.sessionId} session={session} primary={begun && toWriteUp.length + i === 0} />
          ))}
        </Section>
      )}
      {begun && sessions.length === 0 && (
        <EmptyState
          icon={IconCalendarEvent}
          title="Everything is written up."
          action={
            <LinkButton to="/groups" variant="default">
              Look at the groups
            </LinkButton>
          }
        >
          No session of your groups is planned. Form a group when the next one begins.
        </EmptyState>
      )}
    </>
  )
}
