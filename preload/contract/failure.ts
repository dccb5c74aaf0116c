import type { z } from './zod.ts'

/**
 * Everything that can go wrong on the way to an answer, as data. Text for people is chosen in the page
 * (`renderer/app/failure-text.ts`); nothing here carries a word of a record.
 */
export const failureCodes = [
  'invalid', // a field is wrong: see `fields`
  'locked', // nobody is signed in, or the vault was locked meanwhile
  'room', // not callable while the room state holds; the passphrase leaves it
  'not-allowed', // the role may not
  'not-found',
  'conflict', // somebody (or another window) saved a newer version first
  'not-possible', // the trade's rules forbid it now: see `reason`
  'wrong-passphrase',
  'wrong-recovery-code',
  'wait', // too many wrong passphrases: see `seconds`
  'no-vault', // the folder holds no vault
  'vault-in-use', // another Grove holds the vault
  'vault-exists', // a new vault is never started where vault files lie
  'folder-refused', // a network drive, a synchronised folder, a folder that cannot be written
  'file-refused', // the chosen place takes no file: `reason` is one of `fileRefusals`
  'unprintable-text', // a document holds a `character` that its font has not: `reason` is one of `unprintableClasses`
  'newer-version', // made by a newer Grove
  'older-than-keyring', // a database or the keyring is older than what this computer has seen
  'keyring-damaged',
  'outcomes-damaged',
  'clinical-damaged',
  'file-missing',
  'journal-elsewhere', // a journal lies beside a vault that was moved: see vault-format
  'disk-full',
  'cancelled', // the person closed the dialog
  'unexpected', // a fault of Grove: `reference` finds it in the log
] as const
export type FailureCode = (typeof failureCodes)[number]

/** Why a file could not be put where the person chose. */
export const fileRefusals = [
  'in-vault', // the vault's folder is its own
  'not-a-file', // a folder, or a device
  'no-folder', // gone meanwhile: a stick that was pulled
  'not-writable',
  'in-use', // another program holds the file that shall be replaced
  'left-beside', // made and recorded, but it could not be given its name
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** What kind of character cannot be printed. */
export const unprintableClasses = [
  'control',
  'direction', // turns the order of the words that follow
  'emoji',
  'arabic',
  'hebrew',
  'east-asian',
  'indic',
  'thai',
  'symbol',
  'other',
] as const
export type UnprintableClass = (typeof unprintableClasses)[number]

/** What can be wrong with one field. `limit` is the length, count or value that was passed. */
export const faults = [
  'required',
  'too-long',
  'too-short',
  'too-small',
  'too-large',
  'too-many',
  'not-a-date',
  'not-a-time',
  'in-the-future',
  'before-birth',
  'not-an-email',
  'not-a-number',
  'control-characters',
  'broken-text', // half of a surrogate pair: cannot be stored exactly
  'not-a-choice',
  'already-used',
  'does-not-match',
  'too-weak',
  'names-a-member',
  'not-valid',
] as const
export type Fault = (typeof faults)[number]
export type FieldFault = { readonly fault: Fault; readonly limit?: number }

export type Failure = {
  readonly code: FailureCode
  /** Faults by dotted path of the input, for example `members.2.sentence`. */
  readonly fields?: Readonly<Record<string, FieldFault>>
  /** Why the trade's rules said no: a closed word of the feature, for example `open-risk`. */
  readonly reason?: string
  /** What a document cannot print, one character and no word, and the heading that it stands below. */
  readonly character?: string
  readonly under?: string | null
  /** How long to wait before the next try. */
  readonly seconds?: number
  /** Finds the entry in the log. */
  readonly reference?: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (failure: Failure): Result<never> => ({ ok: false, failure })

/** Zod's issues as faults by path. The first fault of a field wins. */
export function fieldFaults(error: z.ZodError): Record<string, FieldFault> {
  const fields: Record<string, FieldFault> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= faultOf(issue)
  return fields
}

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const said = faults.find((fault) => fault === issue.message)
  if (said) return { fault: said }
  switch (issue.code) {
    case 'invalid_type':
      return { fault: issue.input === undefined || issue.input === null ? 'required' : 'not-valid' }
    case 'too_big':
      return { fault: tooBig[issue.origin] ?? 'too-large', limit: Number(issue.maximum) }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { fault: 'required' }
      return { fault: issue.origin === 'string' ? 'too-short' : 'too-small', limit: Number(issue.minimum) }
    case 'invalid_value':
      return { fault: 'not-a-choice' }
    default:
      return { fault: 'not-valid' }
  }
}
const tooBig: Record<string, Fault> = { string: 'too-long', array: 'too-many' }
