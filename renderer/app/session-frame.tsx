import type { ReactNode } from 'react'
import type { SessionState } from '../../preload/contract/groups.ts'
import { endTime } from '../ui/clock.ts'
import { useCountry } from '../ui/country.tsx'
import { dayInWords } from '../ui/day.ts'
import { Page } from '../ui/page.tsx'
import { StatusBadge, type Tone } from '../ui/status-badge.tsx'
import { TabLink, TabLinks } from '../ui/tab-links.tsx'
import { TextLink } from '../ui/text-link.tsx'

import { Answer } from './answer.tsx'
import { OpenRisks } from './open-risks.tsx'
import classes from './session-frame.module.css'
import { sessionReasons } from './session-reasons.ts'
import { TabsOf } from './tabs.tsx'
import { type GroupSession, useSession } from './use-session.ts'

/** The session, or the lines where its screen will stand, or why it cannot be shown. */
export function WithSession(props: {
  readonly sessionId: string
  readonly children: (session: GroupSession) => ReactNode
}) {
  const query = useSession(props.sessionId)
  if (query.data) return props.children(query.data)
  return (
    <Page title="Session" width="wide">
      <Answer query={query} reasons={sessionReasons} loadingLines={8}>
        {() => null}
      </Answer>
    </Page>
  )
}

/** What stands around every screen of one session: which it is, the ways between its screens, its open risk marks. */
export function SessionFrame(props: {
  readonly session: GroupSession
  readonly action?: ReactNode
  readonly secondary?: ReactNode
  /** Stands after date and place, for example the way to change them. */
  readonly besideDate?: ReactNode
  readonly children: ReactNode
}) {
  const { session } = props
  return (
    <Page
      title={`Session ${session.number}: ${session.stepTitle}`}
      description={<Facts session={session} beside={props.besideDate} />}
      above={
        <TextLink to="/groups/$groupId" params={{ groupId: session.groupId }}>
          ← {session.groupName}
        </TextLink>
      }
      action={props.action}
      secondary={props.secondary}
      width="wide"
    >
      <Tabs session={session} />
      <div className={classes.content}>
        <OpenRisks session={session} />
        {props.children}
      </div>
    </Page>
  )
}

function Facts({ session, beside }: { readonly session: GroupSession; readonly beside: ReactNode }) {
  const country = useCountry()
  const { date, startTime, minutes, place, state } = session
  return (
    <span className={classes.facts}>
      <StatusBadge tone={stateTones[state]}>{stateWords[state]}</StatusBadge>
      <span>
        {dayInWords(date, country)}, {startTime} to {endTime(startTime, minutes)}
        {place && ` · ${place}`}
      </span>
      {beside}
    </span>
  )
}

const stateWords: Record<SessionState, string> = {
  planned: 'Planned',
  held: 'Notes to write',
  closed: 'Closed',
  cancelled: 'Cancelled',
}
const stateTones: Record<SessionState, Tone> = {
  planned: 'neutral',
  held: 'attention',
  closed: 'good',
  cancelled: 'neutral',
}

function Tabs({ session }: { readonly session: GroupSession }) {
  const params = { sessionId: session.sessionId }
  return (
    <TabLinks label="This session">
      <TabLink to="/sessions/$sessionId" params={params}>
        Session
      </TabLink>
      <TabLink to="/sessions/$sessionId/notes" params={params}>
        {session.state === 'closed' ? 'Notes' : 'Write up'}
      </TabLink>
      {session.state !== 'closed' && (
        <TabLink to="/sessions/$sessionId/check" params={params}>
          Check and sign
        </TabLink>
      )}
      <TabsOf thing="session" params={params} />
    </TabLinks>
  )
}
