import type { Finding } from '../../preload/contract/notes.ts'
import { assertNever } from '../app/assert-never.ts'

/** What the check found in one note, in a sentence that says what to do. */
export function findingText({ finding, words }: Finding): string {
  switch (finding) {
    case 'names-a-member':
      return words ? `“${words}” names another member.` : 'Names another member.'
    case 'same-sentence':
      return words
        ? `Nearly the same words stand in another note: “${words}”`
        : 'Nearly the same words stand in another note.'
    case 'no-sentence':
      return 'There is no sentence of your own yet.'
    case 'codes-missing':
      return 'Not all four digits are set.'
    case 'attendance-missing':
      return 'Attendance is not recorded. Record it on the session’s first screen.'
    case 'risk-open':
      return 'A risk mark waits for an answer. Give it above, then sign.'
    case 'group-note-missing':
      return 'The group note is not written yet.'
    default:
      return assertNever(finding)
  }
}
