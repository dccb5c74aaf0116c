import type { Insertable } from 'kysely'
import type { ClosureDraftRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export const findClosureDraft = (work: ClinicalWork, enrolmentId: string) =>
  work.clinical.selectFrom('closure_draft').where('enrolment_id', '=', enrolmentId).selectAll().executeTakeFirst()

export const insertClosureDraft = (work: ClinicalWork, draft: Insertable<ClosureDraftRow>) =>
  work.clinical.insertInto('closure_draft').values(draft).execute()

type Change = Omit<Insertable<ClosureDraftRow>, 'enrolment_id' | 'person_id' | 'version'>

/** Conflict where `version` is not the one in the file. */
export async function updateClosureDraft(
  work: ClinicalWork,
  enrolmentId: string,
  version: number,
  change: Change,
): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('closure_draft')
    .set({ ...change, version: version + 1 })
    .where('enrolment_id', '=', enrolmentId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

export async function removeClosureDraft(work: ClinicalWork, enrolmentId: string): Promise<void> {
  await work.clinical.deleteFrom('closure_draft').where('enrolment_id', '=', enrolmentId).execute()
}
