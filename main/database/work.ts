import type { Kysely } from 'kysely'
import type { Role } from '../../preload/contract/endpoint.ts'
import type { PdfDocument } from '../documents/pdf-document.ts'
import type { ClinicalRows } from './clinical-rows.ts'
import type { OutcomesRows } from './outcomes-rows.ts'

/** The user for whom a call runs. */
export type Actor = { readonly userId: string; readonly displayName: string; readonly role: Role }

/** A signature of the actor over a canonical body. */
export type Signed = { readonly body: string; readonly sig: string; readonly keyId: string; readonly hash: string }

/** What features may know of the keyring: names of staff, and signatures. Never a key. */
export type Staff = {
  readonly vaultId: string
  /** Active users first, then former ones, whose names old notes need. */
  readonly list: () => readonly {
    readonly userId: string
    readonly displayName: string
    readonly role: Role
    readonly active: boolean
    readonly since: string
  }[]
  readonly nameOf: (userId: string) => string
  /** Signs with the actor's newest key: `type`, `v`, `vaultId`, `author` and `keyId` are added to the body. */
  readonly sign: (type: string, body: Readonly<Record<string, unknown>>) => Signed
  /** True where `sig` is the signature of the key `keyId` of `userId` over the canonical text. */
  readonly verify: (userId: string, keyId: string, body: string, sig: string) => boolean
  /** The hash of a canonical text, as `sign` answers it. */
  readonly hashOf: (body: string) => string
}

/**
 * What a call works with: one transaction, one instant, one actor. Data code takes this rather than a database,
 * because `Kysely<OutcomesRows>` is accepted where both drawers are asked for, and the two faces are not.
 */
export type OutcomesWork = {
  readonly outcomes: Kysely<OutcomesRows>
  readonly actor: Actor
  readonly staff: Staff
  /** UTC with milliseconds. Advisory: clocks go backwards, order is by sequence numbers. */
  readonly now: string
  /** The day on this computer's calendar, YYYY-MM-DD. */
  readonly today: string
  /** 128 random bits, base64url. */
  readonly newId: () => string
  /** Others may see the screen: names become initials, and no words are shown. */
  readonly room: boolean
  /**
   * One more entry in the audit chain of the call's drawer, in the same transaction, where the endpoint's own entry
   * does not say it all. `subjects` are ids and hashes by kind.
   */
  readonly record: (action: string, subjects: Readonly<Record<string, string>>) => void
  /** The bytes of a document as PDF. `unprintable-text` where its font has not every character that it holds. */
  readonly layOut: (document: PdfDocument) => Promise<Uint8Array>
  /**
   * Puts a file where the person chose. It is on the disk when this answers, and gets its name right after the commit:
   * no file without its entries. `not-found` for a ticket that nobody holds, `file-refused` with the reason,
   * `disk-full`; each undoes the call. Answers the SHA-256 of the bytes, base64url. Only in a call that writes.
   */
  readonly deliver: (ticket: string, bytes: Uint8Array) => Promise<{ readonly fileHash: string }>
}

/** The face with words: exists only where the actor holds the key of the clinical file. Tables of both files. */
export type ClinicalWork = OutcomesWork & { readonly clinical: Kysely<OutcomesRows & ClinicalRows> }
