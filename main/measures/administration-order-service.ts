import type { ClinicalWork } from '../database/work.ts'
import { listOrder, updateAdministration } from './administration-repository.ts'

/** Numbers the filling-ins of a measure on a path anew, by the day and then by entry. Most have their place already. */
export async function keepAdministrationOrder(
  work: ClinicalWork,
  episodeId: string,
  instrument: number,
): Promise<void> {
  const rows = await listOrder(work, episodeId, instrument)
  for (const [index, { administrationId, position }] of rows.entries())
    if (position !== index + 1) await updateAdministration(work, administrationId, { position: index + 1 })
}
