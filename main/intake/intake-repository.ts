import type { Insertable, Updateable } from 'kysely'
import type { IntakeDetailRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export const findIntake = (work: ClinicalWork, episodeId: string) =>
  work.clinical.selectFrom('intake_detail').where('episode_id', '=', episodeId).selectAll().executeTakeFirst()

export const insertIntake = (work: ClinicalWork, intake: Insertable<IntakeDetailRow>) =>
  work.clinical.insertInto('intake_detail').values(intake).execute()

/** Conflict where `version` is not the one in the file. */
export async function updateIntake(
  work: ClinicalWork,
  episodeId: string,
  version: number,
  words: Updateable<IntakeDetailRow>,
): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('intake_detail')
    .set({ ...words, version: version + 1 })
    .where('episode_id', '=', episodeId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
