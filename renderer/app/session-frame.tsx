import { Stack } from '@mantine/core'
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
import { type GroupSession, useSession } from './use-session.ts'

export type SessionScreen = 'session' | 'notes' | 'check'

type Props = {
  readonly sessionId: string
  /** The screen it stands around. */
  readonly here: SessionScreen
  readonly action?: (session: GroupSession) => ReactNode
  readonly secondary?: (session: GroupSession) => ReactNode
  readonly children: (session: GroupSession) => ReactNode
}

/** What stands around every screen of one session: which it is, the ways between its screens, its open risk marks. */
export function SessionFrame({ sessionId, here, action, secondary, children }: Props) {
  const query = useSession(sessionId)
  const session = query.data
  return (
    <Page
      title={session ? `Session ${session.number}: ${session.stepTitle}` : 'Session'}
      description={session && <Facts session={session} />}
      above={
        session && (
          <TextLink to="/groups/$groupId" params={{ groupId: session.groupId }}>
            ← {session.groupName}
          </TextLink>
        )
      }
      action={session && action?.(session)}
      secondary={session && secondary?.(session)}
      width="wide"
    >
      <Answer query={query} loadingLines={8}>
        {(loaded) => (
          <>
            <Tabs session={loaded} here={here} />
            <Stack gap="lg">
              <OpenRisks session={loaded} />
              {children(loaded)}
            </Stack>
          </>
        )}
      </Answer>
    </Page>
  )
}

function Facts({ session }: { readonly session: GroupSession }) {
  const country = useCountry()
  const { date, startTime, minutes, place, state } = session
  return (
    <span className={classes.facts}>
      <StatusBadge tone={stateTones[state]}>{stateWords[state]}</StatusBadge>
      <span>
        {dayInWords(date, country)}, {startTime} to {endTime(startTime, minutes)}
        {place && ` · ${place}`}
      </span>
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

function Tabs({ session, here }: { readonly session: GroupSession; readonly here: SessionScreen }) {
  const params = { sessionId: session.sessionId }
  const mark = (screen: SessionScreen) => (screen === here ? { 'aria-current': 'page' as const } : {})
  return (
    <TabLinks label="This session">
      <TabLink to="/sessions/$sessionId" params={params} {...mark('session')}>
        Session
      </TabLink>
      <TabLink to="/sessions/$sessionId/notes" params={params} {...mark('notes')}>
        {session.state === 'closed' ? 'Notes' : 'Write up'}
      </TabLink>
      {session.state !== 'closed' && (
        <TabLink to="/sessions/$sessionId/check" params={params} {...mark('check')}>
          Check and sign
        </TabLink>
      )}
    </TabLinks>
  )
}
