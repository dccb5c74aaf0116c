import { useParams, useSearch } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { PersonFrame } from '../app/person-frame.tsx'
import type { Person } from '../app/use-person.ts'
import { ChooseMeasure } from './choose-measure.tsx'
import { GiveForm } from './give-form.tsx'
import { useCatalogue, useDueForPerson } from './measure-queries.ts'

/** Which measure, where that is not said yet; then its form. */
export function GivePage() {
  const { participantId } = useParams({ from: '/participants/$participantId/measures/new' })
  return <PersonFrame participantId={participantId}>{(person) => <Give person={person} />}</PersonFrame>
}

function Give({ person }: { readonly person: Person }) {
  const search = useSearch({ from: '/participants/$participantId/measures/new' })
  const catalogue = useCatalogue()
  const due = useDueForPerson(person.participantId)
  return (
    <Answer query={catalogue} loadingLines={8}>
      {(instruments) => {
        const facts = instruments.find(({ instrument }) => instrument === search.instrument)
        return facts ? (
          <GiveForm key={JSON.stringify(search)} person={person} facts={facts} known={search} />
        ) : (
          <Answer query={due} loadingLines={8}>
            {(wanted) => <ChooseMeasure person={person} instruments={instruments} due={wanted} />}
          </Answer>
        )
      }}
    </Answer>
  )
}
