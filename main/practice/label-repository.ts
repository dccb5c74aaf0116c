import type { OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export const insertLabels = (
  work: OutcomesWork,
  labels: readonly { readonly label_id: string; readonly text: string }[],
) => work.outcomes.insertInto('label').values(labels).execute()

export async function updateLabel(work: OutcomesWork, labelId: string, text: string): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('label')
    .set({ text })
    .where('label_id', '=', labelId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
