import { useNavigate, useParams } from '@tanstack/react-router'
import { useCommands } from '../app/commands.ts'
import { PersonFrame } from '../app/person-frame.tsx'
import type { Person } from '../app/use-person.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PersonDetails } from './person-details.tsx'
import { PersonEnrolments } from './person-enrolments.tsx'
import { PersonNotes } from './person-notes.tsx'
import classes from './person-page.module.css'

export function PersonPage() {
  const { participantId } = useParams({ from: '/participants/$participantId' })
  return (
    <PersonFrame
      participantId={participantId}
      action={
        <LinkButton to="/participants/$participantId/enrol" params={{ participantId }}>
          Enrol in a group
        </LinkButton>
      }
    >
      {(person) => <Record person={person} />}
    </PersonFrame>
  )
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
