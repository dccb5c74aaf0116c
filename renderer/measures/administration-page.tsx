import { useParams } from '@tanstack/react-router'
import { Answer } from '../app/answer.tsx'
import { PersonFrame } from '../app/person-frame.tsx'
import { AdministrationRecord } from './administration-record.tsx'
import { useAdministration, useCatalogue } from './measure-queries.ts'
import { measureReasons } from './measure-reasons.ts'

export function AdministrationPage() {
  const { participantId, administrationId } = useParams({
    from: '/participants/$participantId/measures/$administrationId',
  })
  return (
    <PersonFrame participantId={participantId}>
      {() => <Given key={administrationId} administrationId={administrationId} />}
    </PersonFrame>
  )
}

function Given({ administrationId }: { readonly administrationId: string }) {
  const catalogue = useCatalogue()
  const query = useAdministration(administrationId)
  return (
    <Answer query={catalogue} loadingLines={8}>
      {(instruments) => (
        <Answer query={query} reasons={measureReasons} loadingLines={8}>
          {(given) => {
            const facts = instruments.find(({ instrument }) => instrument === given.administration.instrument)
            return facts && <AdministrationRecord facts={facts} given={given} />
          }}
        </Answer>
      )}
    </Answer>
  )
}
