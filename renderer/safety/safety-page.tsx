import { Button } from '@mantine/core'
import IconLifebuoy from '@tabler/icons-react/dist/esm/icons/IconLifebuoy.mjs'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../app/answer.tsx'
import { PersonFrame } from '../app/person-frame.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { EditPlan } from './edit-plan.tsx'
import { PlanSheet } from './plan-sheet.tsx'
import { PlanVersions } from './plan-versions.tsx'
import { useSafetyPlan } from './safety-queries.ts'
import { SavePlan } from './save-plan.tsx'

export function SafetyPage() {
  const { participantId } = useParams({ from: '/participants/$participantId/safety-plan' })
  return <PersonsPlan key={participantId} participantId={participantId} />
}

function PersonsPlan({ participantId }: { readonly participantId: string }) {
  const [editing, setEditing] = useState(false)
  const [version, setVersion] = useState<number | null>(null)
  const query = useSafetyPlan(participantId, version)
  const newest = query.data?.versions[0]?.version ?? 0
  const edit = () => {
    setVersion(null)
    setEditing(true)
  }
  return (
    <PersonFrame
      participantId={participantId}
      action={!editing && <Button onClick={edit}>{newest === 0 ? 'Write the plan' : 'Change the plan'}</Button>}
    >
      {({ preferredName, givenName }) => (
        <Answer query={query} loadingLines={8}>
          {(plan) =>
            editing && version === null ? (
              <EditPlan
                participantId={participantId}
                name={preferredName ?? givenName}
                plan={plan}
                onDone={() => setEditing(false)}
              />
            ) : plan.version === 0 ? (
              <EmptyState icon={IconLifebuoy} title="No safety plan yet">
                One page in the participant’s own words, for the hours in which it is hard to think: what to notice,
                what to do, whom to ring.
              </EmptyState>
            ) : (
              <>
                <PlanSheet name={`${preferredName ?? givenName}`} plan={plan} />
                <SavePlan participantId={participantId} name={preferredName ?? givenName} version={plan.version} />
                <PlanVersions plan={plan} onChoose={(chosen) => setVersion(chosen === newest ? null : chosen)} />
              </>
            )
          }
        </Answer>
      )}
    </PersonFrame>
  )
}
