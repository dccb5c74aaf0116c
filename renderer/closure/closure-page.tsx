import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../app/answer.tsx'
import { Page } from '../ui/page.tsx'
import { TextLink } from '../ui/text-link.tsx'
import { type ClosureDesk, createClosureDesk } from './closure-desk.ts'
import { type ClosurePlan, proposedPlan } from './closure-plan.ts'
import { type Prepared, useClosure } from './closure-queries.ts'
import { closureReasons } from './closure-reasons.ts'
import { ReadAndSign } from './read-and-sign.tsx'
import { WriteClosure } from './write-closure.tsx'

/** Closes a treatment: words beside what is drawn together, then both versions to read, then the signature. */
export function ClosurePage() {
  const { participantId, enrolmentId } = useParams({
    from: '/participants/$participantId/enrolments/$enrolmentId/closure',
  })
  const query = useClosure(enrolmentId)
  if (query.data) return <Closing key={enrolmentId} enrolmentId={enrolmentId} prepared={query.data} />
  return (
    <Page
      title="Close the treatment"
      width="wide"
      above={
        <TextLink to="/participants/$participantId/closure" params={{ participantId }}>
          ← Participant
        </TextLink>
      }
    >
      <Answer query={query} reasons={closureReasons} loadingLines={10}>
        {() => null}
      </Answer>
    </Page>
  )
}

function Closing({ enrolmentId, prepared }: { readonly enrolmentId: string; readonly prepared: Prepared }) {
  const [desk] = useState(() => deskOf(enrolmentId, prepared))
  const [plan, setPlan] = useState<ClosurePlan>(() => proposedPlan(prepared))
  const [reading, setReading] = useState(false)
  return reading ? (
    <ReadAndSign
      enrolmentId={enrolmentId}
      prepared={prepared}
      plan={plan}
      onPlan={setPlan}
      onBack={() => setReading(false)}
    />
  ) : (
    <WriteClosure enrolmentId={enrolmentId} prepared={prepared} desk={desk} onRead={() => setReading(true)} />
  )
}

const deskOf = (enrolmentId: string, { words, version }: Prepared): ClosureDesk =>
  createClosureDesk(
    { words, version },
    {
      save: (now, known) => window.grove.closure.saveDraft({ enrolmentId, ...now, version: known }),
      read: async () => {
        const result = await window.grove.closure.prepare({ enrolmentId })
        return result.ok ? { words: result.value.words, version: result.value.version } : null
      },
    },
  )
