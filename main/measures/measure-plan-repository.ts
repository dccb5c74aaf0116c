import { type Insertable, sql } from 'kysely'
import type { MeasurePlanRow } from '../database/outcomes-rows.ts'
import type { OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export const findPlanVersion = (work: OutcomesWork, programmeId: string) =>
  work.outcomes
    .selectFrom('programme')
    .where('programme_id', '=', programmeId)
    .select('plan_version as version')
    .executeTakeFirst()

/** In the order of a course: measure by measure, intake, sessions, closure, follow-up. null: of all programmes. */
export function listPlan(work: OutcomesWork, programmeId: string | null) {
  const entries = work.outcomes
    .selectFrom('measure_plan')
    .orderBy('instrument')
    .orderBy(sql`CASE timepoint WHEN 'intake' THEN 1 WHEN 'session' THEN 2 WHEN 'closure' THEN 3 ELSE 4 END`)
    .orderBy('session_number')
    .select(['programme_id as programmeId', 'instrument', 'timepoint', 'session_number as sessionNumber'])
  return (programmeId === null ? entries : entries.where('programme_id', '=', programmeId)).execute()
}

export const findProgrammeCount = async (work: OutcomesWork): Promise<number> => {
  const { n } = await work.outcomes
    .selectFrom('programme')
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export async function insertPlan(work: OutcomesWork, entries: readonly Insertable<MeasurePlanRow>[]): Promise<void> {
  if (entries.length > 0) await work.outcomes.insertInto('measure_plan').values(entries).execute()
}

export const removePlan = (work: OutcomesWork, programmeId: string) =>
  work.outcomes.deleteFrom('measure_plan').where('programme_id', '=', programmeId).execute()

/** Conflict where `version` is not the one in the file. */
export async function updatePlanVersion(work: OutcomesWork, programmeId: string, version: number): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('programme')
    .set({ plan_version: version + 1 })
    .where('programme_id', '=', programmeId)
    .where('plan_version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
