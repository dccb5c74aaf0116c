import type { NoteRow } from '../database/clinical-rows.ts'
import { kindOf, readBody } from './signed-body.ts'

type Kept = {
  /** The version before; null for the first, undefined where it is missing. */
  readonly previous: Pick<NoteRow, 'hash'> | null | undefined
  /** The clinical audit holds this hash as signed by this author. */
  readonly audited: boolean
}

/** What the keyring says of signatures (see Staff). */
type Signatures = {
  readonly vaultId: string
  readonly verify: (userId: string, keyId: string, body: string, sig: string) => boolean
  readonly hashOf: (body: string) => string
}

/**
 * Whether a row is what its author signed: the signature fits the words, the row says of itself what the words say,
 * it follows the version before it, and the audit knows it.
 */
export function isGenuine(row: NoteRow, { previous, audited }: Kept, signatures: Signatures): boolean {
  const body = readBody(row)
  return (
    audited &&
    body !== null &&
    body.type === 'grove note' &&
    body.vaultId === signatures.vaultId &&
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
    row.hash === signatures.hashOf(row.body) &&
    signatures.verify(row.author_id, row.key_id, row.body, row.sig)
  )
}
