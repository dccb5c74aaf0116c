import type { Insertable } from 'kysely'
import type { MeasurePlanRow } from '../database/outcomes-rows.ts'
import type { OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export const listPlan = (work: OutcomesWork, programmeId: string) =>
  work.outcomes
    .selectFrom('measure_plan')
    .where('programme_id', '=', programmeId)
    .orderBy('instrument')
    .orderBy('timepoint')
    .orderBy('session_number')
    .select(['instrument', 'timepoint', 'session_number as sessionNumber'])
    .execute()

export const findPlanVersion = (work: OutcomesWork, programmeId: string) =>
  work.outcomes
    .selectFrom('programme')
    .where('programme_id', '=', programmeId)
    .select('plan_version as version')
    .executeTakeFirst()

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
