import type { Finding } from '../../preload/contract/notes.ts'
import { assertNever } from '../app/assert-never.ts'

/** What the check found in one note, in a sentence that says what to do. `alsoIn`: whose notes hold the same words. */
export function findingText({ finding, words, from }: Finding, alsoIn: readonly string[] = []): string {
  switch (finding) {
    case 'names-a-member':
      return from === null
        ? `“${words}” names another member in the words about the absence. Say them anew on the session’s first screen (D).`
        : `“${words}” names another member.`
    case 'same-sentence':
      return alsoIn.length > 0
        ? `The same sentence stands in the note of ${alsoIn.join(' and ')}: “${words}”`
        : `Nearly the same sentence stands in another note: “${words}”`
    case 'no-sentence':
      return 'There is no sentence of your own yet.'
    case 'codes-missing':
      return 'Not all four digits are set.'
    case 'attendance-missing':
      return 'Attendance is not recorded. Record it on the session’s first screen.'
    case 'risk-open':
      return 'A risk waits for an answer. Give it above, then sign.'
    case 'group-note-missing':
      return 'The group note is not written yet.'
    default:
      return assertNever(finding)
  }
}
