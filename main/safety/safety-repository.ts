import type { Insertable } from 'kysely'
import type { SafetyPlanRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'

export const findPlan = (work: ClinicalWork, personId: string, version: number) =>
  work.clinical
    .selectFrom('safety_plan')
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .selectAll()
    .executeTakeFirst()

/** Newest first, without the words. */
export const listPlanVersions = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('safety_plan')
    .where('person_id', '=', personId)
    .orderBy('version', 'desc')
    .select(['version', 'agreed_by as agreedBy', 'agreed_at as agreedAt'])
    .execute()

export const insertPlan = (work: ClinicalWork, plan: Insertable<SafetyPlanRow>) =>
  work.clinical.insertInto('safety_plan').values(plan).execute()

export type PlanRow = NonNullable<Awaited<ReturnType<typeof findPlan>>>
