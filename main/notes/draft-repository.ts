import type { Insertable } from 'kysely'
import type { NoteDraftRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export type { NoteDraftRow } from '../database/clinical-rows.ts'

export const listDrafts = (work: ClinicalWork, sessionId: string) =>
  work.clinical.selectFrom('note_draft').where('session_id', '=', sessionId).selectAll().execute()

export const findDraft = (work: ClinicalWork, sessionId: string, personId: string | null) =>
  work.clinical
    .selectFrom('note_draft')
    .where('session_id', '=', sessionId)
    .where('person_id', 'is', personId)
    .selectAll()
    .executeTakeFirst()

export const insertDraft = (work: ClinicalWork, draft: Insertable<NoteDraftRow>) =>
  work.clinical.insertInto('note_draft').values(draft).execute()

type Change = Omit<NoteDraftRow, 'note_id' | 'session_id' | 'person_id' | 'version'>

/** Conflict where `version` is not the one in the file. */
export async function updateDraft(work: ClinicalWork, noteId: string, version: number, change: Change): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('note_draft')
    .set({ ...change, version: version + 1 })
    .where('note_id', '=', noteId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

export async function removeDraft(work: ClinicalWork, noteId: string): Promise<void> {
  await work.clinical.deleteFrom('note_draft').where('note_id', '=', noteId).execute()
}
