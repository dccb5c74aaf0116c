import type { SignedNote } from '../../preload/contract/notes.ts'
import type { ClinicalWork } from '../database/work.ts'
import { isGenuine } from './is-genuine.ts'
import { listAudited, listSigned, type NoteRow } from './note-repository.ts'
import { textOf } from './signed-body.ts'

export type SignedBy = { readonly group: boolean; readonly participantIds: ReadonlySet<string> }

/** Whose notes of the session are signed. */
export async function readSigned(work: ClinicalWork, sessionId: string): Promise<SignedBy> {
  const rows = await listSigned(work, sessionId)
  return {
    group: rows.some((row) => row.person_id === null),
    participantIds: new Set(rows.flatMap((row) => row.person_id ?? [])),
  }
}

type Placed = NoteRow & { readonly sessionDate: string; readonly groupName: string }

/** Rows as they are shown, each with its proof. `versions`: every version of the notes among them. */
export async function presentNotes(
  work: ClinicalWork,
  rows: readonly Placed[],
  versions: readonly NoteRow[],
): Promise<SignedNote[]> {
  const audited = await listAudited(
    work,
    rows.map((row) => row.hash),
  )
  const byVersion = new Map(versions.map((row) => [`${row.note_id} ${row.version}`, row]))
  return rows.map((row) => ({
    noteId: row.note_id,
    version: row.version,
    kind: row.kind,
    sessionId: row.session_id,
    sessionDate: row.sessionDate,
    groupName: row.groupName,
    text: textOf(row),
    author: work.staff.nameOf(row.author_id),
    at: row.at,
    genuine: isGenuine(
      row,
      {
        previous: row.version === 1 ? null : byVersion.get(`${row.note_id} ${row.version - 1}`),
        audited: audited.some(({ userId, hash }) => userId === row.author_id && hash === row.hash),
      },
      work.staff,
    ),
  }))
}
