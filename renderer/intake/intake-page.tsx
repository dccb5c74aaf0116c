import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { PersonFrame } from '../app/person-frame.tsx'
import { IntakeForm } from './intake-form.tsx'
import { useIntake } from './intake-queries.ts'

export function IntakePage() {
  const { participantId } = useParams({ from: '/participants/$participantId/intake' })
  return <PersonFrame participantId={participantId}>{() => <IntakeOf participantId={participantId} />}</PersonFrame>
}

function IntakeOf({ participantId }: { readonly participantId: string }) {
  const query = useIntake(participantId)
  return (
    <Answer query={query} loadingLines={8}>
      {(intake) => (
        // A saved intake is a new form, which knows its version.
        <IntakeForm key={`${intake.episodeId} ${intake.version}`} participantId={participantId} intake={intake} />
      )}
    </Answer>
  )
}
