import { useNavigate, useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { useCommands } from '../app/commands.ts'
import { today } from '../ui/day.ts'
import { Dotted } from '../ui/dotted.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { ageInWords } from './age-in-words.ts'
import { type Person, usePerson } from './participant-queries.ts'
import { PersonDetails } from './person-details.tsx'
import { PersonEnrolments } from './person-enrolments.tsx'
import { PersonNotes } from './person-notes.tsx'
import classes from './person-page.module.css'
import { StateAReason } from './state-a-reason.tsx'

export function PersonPage() {
  const { participantId } = useParams({ from: '/participants/$participantId' })
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
      width={wantsReason ? 'narrow' : 'normal'}
      action={
        person && (
          <LinkButton to="/participants/$participantId/enrol" params={{ participantId }}>
            Enrol in a group
          </LinkButton>
        )
      }
    >
      {wantsReason ? (
        <StateAReason participantId={participantId} />
      ) : (
        <Answer query={query} loadingLines={8}>
          {(open) => <Record person={open} />}
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

function Record({ person }: { readonly person: Person }) {
  const navigate = useNavigate()
  const { participantId } = person
  useCommands([
    {
      id: 'edit details',
      label: 'Edit details',
      group: 'Do',
      keys: 'E',
      run: () => void navigate({ to: '/participants/$participantId/edit', params: { participantId } }),
    },
    {
      id: 'enrol person',
      label: 'Enrol in a group',
      group: 'Do',
      run: () => void navigate({ to: '/participants/$participantId/enrol', params: { participantId } }),
    },
  ])
  return (
    <div className={classes.record}>
      <div className={classes.main}>
        <PersonEnrolments person={person} />
        <PersonNotes participantId={participantId} />
      </div>
      <PersonDetails person={person} />
    </div>
  )
}
