import type { NoteRow } from '../database/clinical-rows.ts'

/** What an author signs. `type`, `v`, `vaultId`, `author` and `keyId` are added by the signature. */
export type NoteBody = {
  readonly noteId: string
  readonly version: number
  readonly participant: string | null
  readonly session: string
  /** A form of the text, `absence` or `addendum`: with `participant`, it says what kind of note this is. */
  readonly format: string
  readonly text: string
  /** The hash of the version before; null for the first. */
  readonly prevHash: string | null
  readonly at: string
}

export type SignedBody = NoteBody & {
  readonly type: string
  readonly vaultId: string
  readonly author: string
  readonly keyId: string
}

/** The body of a row as it was signed; null where the file is damaged and it is no such text. */
export function readBody({ body }: Pick<NoteRow, 'body'>): SignedBody | null {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && 'text' in parsed && typeof parsed.text === 'string'
      ? (parsed as SignedBody)
      : null
  } catch {
    return null
  }
}

export const textOf = (row: Pick<NoteRow, 'body'>): string => readBody(row)?.text ?? ''

export function kindOf({ participant, format }: Pick<NoteBody, 'participant' | 'format'>): NoteRow['kind'] {
  if (format === 'addendum') return 'addendum'
  if (participant === null) return 'group'
  return format === 'absence' ? 'absence' : 'member'
}
