import type { ReactNode } from 'react'
import { today } from '../ui/day.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Page } from '../ui/page.tsx'
import { TabLink, TabLinks } from '../ui/tab-links.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { ageInWords } from './age-in-words.ts'
import { Answer } from './answer.tsx'
import { StateAReason } from './state-a-reason.tsx'
import { TabsOf } from './tabs.tsx'
import { type Person, usePerson } from './use-person.ts'

/** What stands around every screen of one participant: who it is, the ways between the screens, and a reason where one is asked. */
export function PersonFrame(props: {
  readonly participantId: string
  readonly action?: ReactNode
  readonly secondary?: ReactNode
  readonly width?: 'normal' | 'wide'
  readonly children: (person: Person) => ReactNode
}) {
  const { participantId } = props
  const query = usePerson(participantId)
  const person = query.error ? undefined : query.data
  const wantsReason = query.error?.failure.reason === 'state-a-reason'
  return (
    <Page
      // Another person's page begins at its own title.
      key={participantId}
      title={person ? `${person.preferredName ?? person.givenName} ${person.familyName}` : 'Participant'}
      description={person && <Who person={person} />}
      above={<TextLink to="/participants">← Participants</TextLink>}
      width={wantsReason ? 'narrow' : (props.width ?? 'normal')}
      action={person && props.action}
      secondary={person && props.secondary}
    >
      {wantsReason ? (
        <StateAReason participantId={participantId} />
      ) : (
        <Answer query={query} loadingLines={8}>
          {(open) => (
            <>
              <TabLinks label="This participant">
                <TabLink to="/participants/$participantId" params={{ participantId }}>
                  Record
                </TabLink>
                <TabsOf thing="person" params={{ participantId }} />
              </TabLinks>
              {props.children(open)}
            </>
          )}
        </Answer>
      )}
    </Page>
  )
}

function Who({ person }: { readonly person: Person }) {
  const { preferredName, givenName, familyName, recordNumber, birthDate } = person
  const age = ageInWords(birthDate, today(new Date()))
  const full = preferredName && preferredName !== givenName ? `in full ${givenName} ${familyName}` : null
  return <Dotted facts={[recordNumber, age, full]} />
}
