import { Text } from '@mantine/core'
import IconMoonStars from '@tabler/icons-react/dist/esm/icons/IconMoonStars.mjs'
import type { FollowUp } from '../../preload/contract/closure.ts'
import type { GroupRow } from '../../preload/contract/groups.ts'
import type { CoursePrompt, MeasureFlag } from '../../preload/contract/measures.ts'
import type { SessionAhead } from '../../preload/contract/sessions.ts'
import { Answer } from '../app/answer.tsx'
import { today } from '../ui/day.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { FirstFew } from './first-few.tsx'
import { FirstSteps } from './first-steps.tsx'
import { FlagsWaiting } from './flags-waiting.tsx'
import { FollowUpsDue } from './follow-ups-due.tsx'
import { measuresToGive } from './measures-to-give.ts'
import { peoplePrompted } from './people-prompted.ts'
import { PeopleToThinkOf } from './people-to-think-of.tsx'
import { SessionLine } from './session-line.tsx'
import { useDueAhead, useFollowUpsDue, useGroups, useOpenFlags, usePrompts, useSessionsAhead } from './start-queries.ts'
import { startSummary } from './start-summary.ts'

/** The facilitator's start: what has to be done now, the most urgent first, and the way in for a new practice. */
export function FacilitatorStart() {
  const sessions = useSessionsAhead()
  const groups = useGroups()
  const flags = useOpenFlags()
  const prompts = usePrompts()
  const due = useDueAhead()
  const followUps = useFollowUpsDue()
  // All of them or none: a list that comes later would push the others away under the hand.
  return (
    <Answer query={groups} loadingLines={6}>
      {(all) => (
        <Answer query={sessions} loadingLines={6}>
          {(ahead) => (
            <Answer query={flags} loadingLines={6}>
              {(open) => (
                <Answer query={prompts} loadingLines={6}>
                  {(prompted) => (
                    <Answer query={due} loadingLines={6}>
                      {(measuresDue) => (
                        <Answer query={followUps} loadingLines={6}>
                          {(toFollowUp) => (
                            <Waiting
                              groups={all}
                              sessions={ahead}
                              flags={open}
                              prompts={prompted}
                              due={measuresDue}
                              followUps={toFollowUp}
                            />
                          )}
                        </Answer>
                      )}
                    </Answer>
                  )}
                </Answer>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  )
}

function Waiting(props: {
  readonly groups: readonly GroupRow[]
  readonly sessions: readonly SessionAhead[]
  readonly flags: readonly MeasureFlag[]
  readonly prompts: readonly CoursePrompt[]
  readonly due: readonly { readonly sessionId: string; readonly due: number }[]
  readonly followUps: readonly FollowUp[]
}) {
  const { groups, sessions, flags, prompts, due, followUps } = props
  const now = today(new Date())
  // What happened last is still known best.
  const toWriteUp = sessions.filter(({ state }) => state === 'held').toReversed()
  const planned = sessions.filter(({ state }) => state === 'planned')
  const dueNow = planned.filter(({ date }) => date <= now)
  const next = planned.filter(({ date }) => date > now)
  const begun = groups.some(({ sessionsHeld }) => sessionsHeld > 0)
  const people = peoplePrompted(prompts).length
  const toGive = measuresToGive(sessions, due)
  const line = (primary: boolean) => (session: SessionAhead, place: number) => (
    <SessionLine
      key={session.sessionId}
      session={session}
      measuresDue={toGive.get(session.sessionId) ?? 0}
      primary={primary && place === 0}
    />
  )
  const urgent = flags.length + dueNow.length + toWriteUp.length
  const calm = urgent + people + followUps.length === 0
  return (
    <>
      {!begun && <FirstSteps groups={groups} firstSessionId={planned[0]?.sessionId} />}
      {begun && !(calm && next.length === 0) && (
        <Text fw={600} mb="lg" role="status">
          {startSummary({
            flags: flags.length,
            today: dueNow.filter(({ date }) => date === now).length,
            notRecorded: dueNow.filter(({ date }) => date < now).length,
            toWriteUp: toWriteUp.length,
            people,
            followUps: followUps.length,
          })}
        </Text>
      )}
      <FlagsWaiting flags={flags} />
      {dueNow.length > 0 && (
        <Section title={dueNow.every(({ date }) => date === now) ? 'Today' : 'Today, or not recorded yet'} flush>
          {dueNow.map(line(begun && flags.length === 0))}
        </Section>
      )}
      {toWriteUp.length > 0 && (
        <Section title="To write up" flush>
          <FirstFew lines={toWriteUp.map(line(flags.length + dueNow.length === 0))} />
        </Section>
      )}
      <PeopleToThinkOf prompts={prompts} primary={urgent === 0} />
      <FollowUpsDue followUps={followUps} primary={urgent + people === 0} />
      {next.length > 0 && (
        <Section title="Next sessions" flush>
          {next.map(line(begun && calm))}
        </Section>
      )}
      {begun && calm && next.length === 0 && (
        <EmptyState
          icon={IconMoonStars}
          title="Nothing waits for you."
          action={
            <LinkButton to="/groups" variant="default">
              Look at the groups
            </LinkButton>
          }
        >
          Everything is written up, and no session of your groups is planned. Form a group when the next one begins.
        </EmptyState>
      )}
    </>
  )
}
