import type { enrolmentEnds } from '../../preload/contract/enrolments.ts'

export type EnrolmentEnd = (typeof enrolmentEnds)[number]

/** How an enrolment ended, as it stands in lists and choices. */
export const enrolmentEndWords: Readonly<Record<EnrolmentEnd, string>> = {
  completed: 'Completed',
  'left-early': 'Left early',
  'moved-group': 'Moved to another group',
  'referred-on': 'Referred on',
  'never-started': 'Never started',
  died: 'Died',
}

/** Lists carry the code as plain text; one that a newer Grove wrote is shown as it is. */
export const endedWords = (code: string): string => enrolmentEndWords[code as EnrolmentEnd] ?? code
