import { useParams } from '@tanstack/react-router'
import type { Programme } from '../../preload/contract/programmes.ts'
import { Answer } from '../app/answer.tsx'
import { useSignedIn } from '../app/door-provider.tsx'
import { ProgrammeFrame } from '../app/programme-frame.tsx'
import classes from './course-page.module.css'
import { InstrumentList } from './instrument-list.tsx'
import { useCatalogue, usePlanOf } from './measure-queries.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanTable } from './plan-table.tsx'

/** Which measures a programme gives and when, and what each of them is. */
export function PlanPage() {
  const { programmeId } = useParams({ from: '/programmes/$programmeId/measures' })
  return (
    <ProgrammeFrame
      programmeId={programmeId}
      description="What is planned here is due in every group of this programme. Any measure can be given besides."
    >
      {(programme) => <PlanOf programme={programme} />}
    </ProgrammeFrame>
  )
}

function PlanOf({ programme }: { readonly programme: Programme }) {
  const mayChange = useSignedIn().role !== 'manager'
  const catalogue = useCatalogue()
  const plan = usePlanOf(programme.programmeId)
  const sessions = programme.steps.reduce((sum, step) => sum + step.sessions, 0)
  return (
    <Answer query={catalogue} loadingLines={8}>
      {(instruments) => (
        <div className={classes.course}>
          <Answer query={plan} loadingLines={8}>
            {(planned) =>
              mayChange ? (
                <PlanForm
                  programmeId={programme.programmeId}
                  instruments={instruments}
                  plan={planned}
                  sessions={Math.max(1, sessions)}
                />
              ) : (
                <PlanTable instruments={instruments} plan={planned} />
              )
            }
          </Answer>
          <InstrumentList instruments={instruments} />
        </div>
      )}
    </Answer>
  )
}
