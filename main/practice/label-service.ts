import type { OutcomesWork } from '../database/work.ts'
import { insertLabels, updateLabel } from './label-repository.ts'

/**
 * The one way to text in the outcomes file: names of the practice, programmes, steps and groups. Answers the labels'
 * ids in the order of the texts.
 */
export async function addLabels(work: OutcomesWork, texts: readonly string[]): Promise<readonly string[]> {
  const labels = texts.map((text) => ({ label_id: work.newId(), text }))
  if (labels.length > 0) await insertLabels(work, labels)
  return labels.map((label) => label.label_id)
}

export async function addLabel(work: OutcomesWork, text: string): Promise<string> {
  const labelId = work.newId()
  await insertLabels(work, [{ label_id: labelId, text }])
  return labelId
}

export const changeLabel = (work: OutcomesWork, labelId: string, text: string): Promise<void> =>
  updateLabel(work, labelId, text)
