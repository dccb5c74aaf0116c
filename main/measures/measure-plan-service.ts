import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { measures, PlanEntry } from '../../preload/contract/measures.ts'
import type { OutcomesWork } from '../database/work.ts'
import { notFound, wrongField } from '../errors.ts'
import { catalogue } from './instruments/catalogue.ts'
import { gad7 } from './instruments/gad-7.ts'
import { phq9 } from './instruments/phq-9.ts'
import { findPlanVersion, insertPlan, listPlan, removePlan, updatePlanVersion } from './measure-plan-repository.ts'

/** Which measures a programme gives, and when. */
export async function readPlan(
  work: OutcomesWork,
  { programmeId }: Checked<typeof measures.plan>,
): Promise<Output<typeof measures.plan>> {
  const found = await findPlanVersion(work, programmeId)
  if (!found) throw notFound()
  return { version: found.version, entries: await listPlan(work, programmeId) }
}

export async function savePlan(
  work: OutcomesWork,
  { programmeId, version, entries }: Checked<typeof measures.savePlan>,
): Promise<Output<typeof measures.savePlan>> {
  if (!(await findPlanVersion(work, programmeId))) throw notFound()
  mustBePlan(entries)
  await updatePlanVersion(work, programmeId, version)
  await removePlan(work, programmeId)
  await insertPlan(work, rowsOf(programmeId, entries))
  return { version: version + 1 }
}

/** What a new programme gives: depression and anxiety at the beginning, in the middle, at the end and afterwards. */
export async function addUsualPlan(work: OutcomesWork, programmeId: string, plannedSessions: number): Promise<void> {
  const middle = Math.max(1, Math.floor(plannedSessions / 2))
  const entries = [phq9, gad7].flatMap(({ code: instrument }): PlanEntry[] => [
    { instrument, timepoint: 'intake', sessionNumber: null },
    { instrument, timepoint: 'session', sessionNumber: middle },
    { instrument, timepoint: 'closure', sessionNumber: null },
    { instrument, timepoint: 'follow-up', sessionNumber: null },
  ])
  await insertPlan(work, rowsOf(programmeId, entries))
}

const rowsOf = (programmeId: string, entries: readonly PlanEntry[]) =>
  entries.map(({ instrument, timepoint, sessionNumber }) => ({
    programme_id: programmeId,
    instrument,
    timepoint,
    session_number: sessionNumber,
  }))

function mustBePlan(entries: readonly PlanEntry[]): void {
  const seen = new Set<string>()
  for (const [index, { instrument, timepoint, sessionNumber }] of entries.entries()) {
    if (!catalogue.some(({ code }) => code === instrument))
      throw wrongField(`entries.${index}.instrument`, 'not-a-choice')
    if ((timepoint === 'session') !== (sessionNumber !== null))
      throw wrongField(`entries.${index}.sessionNumber`, sessionNumber === null ? 'required' : 'not-valid')
    const key = `${instrument} ${timepoint} ${sessionNumber}`
    if (seen.has(key)) throw wrongField(`entries.${index}.instrument`, 'already-used')
    seen.add(key)
  }
}
