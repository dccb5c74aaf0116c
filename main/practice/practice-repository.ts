import type { Insertable } from 'kysely'
import type { PracticeRow } from '../database/outcomes-rows.ts'
import type { OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export const findPractice = (work: OutcomesWork) =>
  work.outcomes
    .selectFrom('practice as p')
    .innerJoin('label as l', 'l.label_id', 'p.label_id')
    .select(['l.text as name', 'p.country', 'p.demo', 'p.version', 'p.label_id as labelId'])
    .executeTakeFirst()

export const insertPractice = (work: OutcomesWork, practice: Insertable<PracticeRow>) =>
  work.outcomes.insertInto('practice').values(practice).execute()

/** Conflict where `version` is not the one in the file. */
export async function updateCountry(
  work: OutcomesWork,
  country: PracticeRow['country'],
  version: number,
): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('practice')
    .set({ country, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
