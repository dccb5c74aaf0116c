import type { Failure } from '../../preload/contract/failure.ts'
import { assertNever } from './assert-never.ts'
import { fileRefusedText } from './file-refused-text.ts'
import { unprintableText } from './unprintable-text.ts'

/** What happened, in one sentence, and what to do about it, in another. */
export type FailureText = { readonly title: string; readonly advice: string }

/** A feature's own words for the reasons it may get, for example `{ 'open-risk': { title, advice } }`. */
export type ReasonTexts = Readonly<Record<string, FailureText>>

const text = (title: string, advice: string): FailureText => ({ title, advice })
const fromBackup =
  'Do not delete or replace anything. Close Grove, and bring the newest backup to the owner of the vault.'

export function failureText(failure: Failure, reasons: ReasonTexts = {}): FailureText {
  const own = failure.reason === undefined ? undefined : reasons[failure.reason]
  if (own) return own
  switch (failure.code) {
    case 'invalid':
      return text('Something in the form is not right yet.', 'Look at the marked fields and correct them.')
    case 'locked':
      return text('Grove is locked.', 'Sign in again to go on.')
    case 'room':
      return text('This is closed while others may see the screen.', 'Leave the room view with your passphrase first.')
    case 'not-allowed':
      return text('Your role does not include this.', 'If you need it for your work, ask the owner of the practice.')
    case 'not-found':
      if (failure.reason === 'destination')
        return text(
          'The chosen place was not heard of in time.',
          'Nothing was made. Choose the place for the file again.',
        )
      return text('This is no longer there.', 'It may have been moved or ended. Go back to the list and look there.')
    case 'conflict':
      return text(
        'A newer version was saved meanwhile.',
        'Nothing of yours is lost. Compare it with the newer version, then save again.',
      )
    case 'not-possible':
      return text('This is not possible at the moment.', 'Check that nothing is still open, then try again.')
    case 'wrong-passphrase':
      return text('This is not the right passphrase.', 'Check for capital letters and spaces, then try again.')
    case 'wrong-recovery-code':
      return text(
        'This is not the right recovery code.',
        'Compare it with your sheet of paper, group by group, and type it again.',
      )
    case 'wait':
      return text(
        'Too many wrong tries in a row.',
        `Wait ${duration(failure.seconds ?? 0)}, then try again. The wait keeps others from guessing.`,
      )
    case 'no-vault':
      return text('There is no vault in this folder.', 'Choose another folder, or set up a practice here.')
    case 'vault-in-use':
      return text(
        'The vault is open in another Grove.',
        'A vault is used on one computer at a time. Lock and close the other Grove, then try again.',
      )
    case 'vault-exists':
      return text(
        'There is a vault in this folder already.',
        'Sign in to it, or choose an empty folder for a new practice. Grove never writes over a vault.',
      )
    case 'folder-refused':
      return text(
        'This folder cannot hold a vault.',
        'Choose a folder on this computer’s own disk: not a network drive, not a folder that another program synchronises, and one that you may write to.',
      )
    case 'file-refused':
      return fileRefusedText(failure.reason)
    case 'unprintable-text':
      return unprintableText(failure)
    case 'newer-version':
      return text(
        'This vault was made by a newer Grove.',
        'Nothing was changed. Install the newest Grove on this computer, then open the vault again.',
      )
    case 'older-than-keyring':
      return text(
        'A file of this vault is older than it should be.',
        `It may have been put back from an old copy. ${fromBackup}`,
      )
    case 'keyring-damaged':
      return text('The keyring of this vault is damaged.', `Nothing was changed. ${fromBackup}`)
    case 'outcomes-damaged':
      return text('The file outcomes.db is damaged.', `Nothing was changed. ${fromBackup}`)
    case 'clinical-damaged':
      return text('The file clinical.db is damaged.', `Nothing was changed. ${fromBackup}`)
    case 'file-missing':
      return text(
        'A file of this vault is missing.',
        'Look whether it was moved out of the folder by mistake, and put it back. Otherwise bring the newest backup to the owner.',
      )
    case 'journal-elsewhere':
      return text(
        'This vault was moved while it was being written.',
        'Put the whole folder back where it was, with every file in it, and open it there once.',
      )
    case 'disk-full':
      return text(
        'The disk is full, so this was not saved.',
        'Make room on the disk, then try again. What you typed is still here.',
      )
    case 'cancelled':
      return text('Nothing was chosen.', 'Try again when you are ready.')
    case 'unexpected':
      return text(
        'Something went wrong inside Grove.',
        failure.reference
          ? `Try again. If it happens once more, tell whoever looks after Grove this reference: ${failure.reference}.`
          : 'Try again. If it happens once more, lock Grove and sign in again.',
      )
    default:
      return assertNever(failure.code)
  }
}

/** Whole seconds in words: `40 seconds`, `2 minutes`, `1 minute 5 seconds`. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  const parts = [minutes && plural(minutes, 'minute'), rest && plural(rest, 'second')]
  return parts.filter(Boolean).join(' ')
}

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
