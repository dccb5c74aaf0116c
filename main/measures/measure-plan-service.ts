import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { FieldFault } from '../../preload/contract/failure.ts'
import type { measures, PlanEntry } from '../../preload/contract/measures.ts'
import type { OutcomesWork } from '../database/work.ts'
import { GroveFailure, notFound } from '../errors.ts'
import { catalogue } from './instruments/catalogue.ts'
import { gad7 } from './instruments/gad-7.ts'
import { phq9 } from './instruments/phq-9.ts'
import {
  findPlanVersion,
  findProgrammeCount,
  insertPlan,
  listPlan,
  removePlan,
  updatePlanVersion,
} from './measure-plan-repository.ts'

export async function readPlan(
  work: OutcomesWork,
  { programmeId }: Checked<typeof measures.plan>,
): Promise<Output<typeof measures.plan>> {
  const programme = await findPlanVersion(work, programmeId)
  if (!programme) throw notFound()
  return { version: programme.version, entries: await entriesOf(work, programmeId) }
}

/** The entries of a programme; of nobody's programme yet, what every programme gives at intake. */
export async function readPlanFor(work: OutcomesWork, programmeId: string | null): Promise<PlanEntry[]> {
  if (programmeId !== null) return entriesOf(work, programmeId)
  const count = await findProgrammeCount(work)
  const atIntake = (await listPlan(work, null)).filter(({ timepoint }) => timepoint === 'intake')
  return [...Map.groupBy(atIntake, ({ instrument }) => instrument)]
    .filter(([, entries]) => entries.length === count)
    .map(([instrument]) => ({ instrument, timepoint: 'intake', sessionNumber: null }))
}

export async function savePlan(
  work: OutcomesWork,
  { programmeId, version, entries }: Checked<typeof measures.savePlan>,
): Promise<Output<typeof measures.savePlan>> {
  if (!(await findPlanVersion(work, programmeId))) throw notFound()
  const fields = planFaults(entries)
  if (Object.keys(fields).length > 0) throw new GroveFailure({ code: 'invalid', fields })
  await updatePlanVersion(work, programmeId, version)
  await removePlan(work, programmeId)
  await insertEntries(work, programmeId, entries)
  return { version: version + 1 }
}

/**
 * What a new programme gives until somebody changes it: PHQ-9 and GAD-7, which need no licence, at the ends of the
 * course, half-way, where a course that goes badly can still be changed, and at each follow-up.
 */
export async function addUsualPlan(work: OutcomesWork, programmeId: string, sessions: number): Promise<void> {
  const middle = Math.max(1, Math.ceil(sessions / 2))
  const entries = [phq9, gad7].flatMap(({ code: instrument }): PlanEntry[] => [
    { instrument, timepoint: 'intake', sessionNumber: null },
    { instrument, timepoint: 'session', sessionNumber: middle },
    { instrument, timepoint: 'closure', sessionNumber: null },
    { instrument, timepoint: 'follow-up', sessionNumber: null },
  ])
  await insertEntries(work, programmeId, entries)
}

const insertEntries = (work: OutcomesWork, programmeId: string, entries: readonly PlanEntry[]) =>
  insertPlan(
    work,
    entries.map(({ instrument, timepoint, sessionNumber }) => ({
      programme_id: programmeId,
      instrument,
      timepoint,
      session_number: sessionNumber,
    })),
  )

async function entriesOf(work: OutcomesWork, programmeId: string): Promise<PlanEntry[]> {
  const entries = await listPlan(work, programmeId)
  return entries.map(({ instrument, timepoint, sessionNumber }) => ({ instrument, timepoint, sessionNumber }))
}

function planFaults(entries: readonly PlanEntry[]): Record<string, FieldFault> {
  const fields: Record<string, FieldFault> = {}
  const seen = new Set<string>()
  for (const [index, { instrument, timepoint, sessionNumber }] of entries.entries()) {
    const key = `${instrument} ${timepoint} ${sessionNumber}`
    if (!catalogue.some(({ code }) => code === instrument))
      fields[`entries.${index}.instrument`] = { fault: 'not-a-choice' }
    else if (seen.has(key)) fields[`entries.${index}.timepoint`] = { fault: 'already-used' }
    if (timepoint === 'session' && sessionNumber === null)
      fields[`entries.${index}.sessionNumber`] = { fault: 'required' }
    if (timepoint !== 'session' && sessionNumber !== null)
      fields[`entries.${index}.sessionNumber`] = { fault: 'not-valid' }
    seen.add(key)
  }
  return fields
}
