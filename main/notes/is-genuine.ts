import type { NoteRow } from '../database/clinical-rows.ts'
import type { Staff } from '../database/work.ts'
import { toBase64url } from '../vault/base64url.ts'
import { sha256 } from '../vault/sha-256.ts'
import { kindOf, readBody } from './signed-body.ts'

type Kept = {
  /** The version before; null for the first, undefined where it is missing. */
  readonly previous: Pick<NoteRow, 'hash'> | null | undefined
  /** The clinical audit holds this hash as signed by this author. */
  readonly audited: boolean
}

/**
 * Whether a row is what its author signed: the signature fits the words, the row says of itself what the words say,
 * it follows the version before it, and the audit knows it.
 */
export function isGenuine(row: NoteRow, { previous, audited }: Kept, staff: Staff): boolean {
  const body = readBody(row)
  return (
    audited &&
    body !== null &&
    body.type === 'grove note' &&
    body.vaultId === staff.vaultId &&
    body.noteId === row.note_id &&
    body.version === row.version &&
    body.participant === row.person_id &&
    body.session === row.session_id &&
    body.at === row.at &&
    body.author === row.author_id &&
    body.keyId === row.key_id &&
    kindOf(body) === row.kind &&
    previous !== undefined &&
    body.prevHash === (previous?.hash ?? null) &&
    row.hash === toBase64url(sha256(Buffer.from(row.body, 'utf8'))) &&
    staff.verify(row.author_id, row.key_id, row.body, row.sig)
  )
}
