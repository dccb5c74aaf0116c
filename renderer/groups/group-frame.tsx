import type { ReactNode } from 'react'
import { Answer } from '../app/answer.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { TabLink, TabLinks } from '../ui/tab-links.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { type Group, useGroup } from './group-queries.ts'
import { kindWords, weeklySlot } from './group-words.ts'

/** What stands around every screen of one group: its facts, what comes next, and the ways between its screens. */
export function GroupFrame(props: { readonly groupId: string; readonly children: (group: Group) => ReactNode }) {
  const query = useGroup(props.groupId)
  const params = { groupId: props.groupId }
  return (
    <Page
      title={query.data?.name ?? 'Group'}
      description={query.data && <Facts group={query.data} />}
      above={<TextLink to="/groups">← Groups</TextLink>}
      action={query.data && <NextAction group={query.data} />}
      width="wide"
    >
      <Answer query={query} loadingLines={8}>
        {(group) => (
          <>
            <TabLinks label="This group">
              <TabLink to="/groups/$groupId" params={params}>
                Sessions
              </TabLink>
              <TabLink to="/groups/$groupId/members" params={params}>
                Members
              </TabLink>
              <TabLink to="/groups/$groupId/steps" params={params}>
                Steps
              </TabLink>
            </TabLinks>
            {props.children(group)}
          </>
        )}
      </Answer>
    </Page>
  )
}

function Facts({ group }: { readonly group: Group }) {
  const { programmeName, kind, startTime, minutes, place, facilitators, sessions } = group
  const slot = `${weeklySlot(sessions[0]?.date, startTime)}, ${minutes} minutes`
  return (
    <>
      {[programmeName, kindWords[kind].toLowerCase(), slot, place].filter(Boolean).join(' · ')}
      <br />
      {facilitators.length === 1 ? 'Facilitator' : 'Facilitators'}:{' '}
      {facilitators.map(({ displayName }) => displayName).join(', ')}
    </>
  )
}

/** A group without members needs these first; otherwise what waits: notes of a held session, or the next one. */
function NextAction({ group }: { readonly group: Group }) {
  const { groupId, members, sessions } = group
  if (members.every(({ endedWith }) => endedWith !== null))
    return (
      <LinkButton to="/groups/$groupId/enrol" params={{ groupId }}>
        Enrol participants
      </LinkButton>
    )
  const held = sessions.find(({ state }) => state === 'held')
  if (held)
    return (
      <LinkButton to="/sessions/$sessionId/notes" params={{ sessionId: held.sessionId }}>
        Write up session {held.number}
      </LinkButton>
    )
  const next = sessions.find(({ state }) => state === 'planned')
  if (!next) return null
  return (
    <LinkButton to="/sessions/$sessionId" params={{ sessionId: next.sessionId }}>
      Open session {next.number}
    </LinkButton>
  )
}
