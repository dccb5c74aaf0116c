import type { NoteRow } from '../database/clinical-rows.ts'
import { isSignedRow, type Kept, type Signatures } from './is-signed-row.ts'
import { kindOf, readBody } from './signed-body.ts'

/** Whether a row is what its author signed, and says of itself what the words say. */
export function isGenuine(row: NoteRow, kept: Kept, signatures: Signatures): boolean {
  const body = readBody(row)
  return (
    body !== null &&
    body.noteId === row.note_id &&
    body.participant === row.person_id &&
    body.session === row.session_id &&
    kindOf(body) === row.kind &&
    isSignedRow(row, body, 'grove note', kept, signatures)
  )
}
