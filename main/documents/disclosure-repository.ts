import { type Insertable, sql } from 'kysely'
import type { DisclosureRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'
import type { DisclosurePageEnd } from './disclosure-page-key.ts'

export const appendDisclosure = (work: ClinicalWork, disclosure: Insertable<DisclosureRow>) =>
  work.clinical.insertInto('disclosure').values(disclosure).execute()

/** Newest first, after the end of the page before. */
export function listDisclosures(work: ClinicalWork, personId: string, after: DisclosurePageEnd | null, limit: number) {
  const query = work.clinical
    .selectFrom('disclosure')
    .where('person_id', '=', personId)
    .orderBy('disclosed_at', 'desc')
    .orderBy('disclosure_id', 'desc')
    .limit(limit)
    .selectAll()
  if (!after) return query.execute()
  return query.where(sql<boolean>`(disclosed_at, disclosure_id) < (${after.at}, ${after.disclosureId})`).execute()
}
