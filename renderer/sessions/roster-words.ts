import type { Attendance, Mark } from '../../preload/contract/sessions.ts'
import { type AbsenceReason, absenceWords } from '../app/attendance-text.ts'

/** The key that chooses a reason. */
const absenceLetters: Readonly<Record<AbsenceReason, string>> = {
  ill: 'I',
  work: 'W',
  care: 'C',
  travel: 'T',
  forgot: 'F',
  'no-contact': 'N',
  other: 'O',
}
export const absenceChoices = (Object.keys(absenceLetters) as AbsenceReason[]).map((reason) => ({
  reason,
  letter: absenceLetters[reason],
  word: absenceWords[reason],
}))

export const markChoices: readonly { readonly mark: Mark; readonly letter: string; readonly word: string }[] = [
  { mark: 'shared', letter: 'S', word: 'shared' },
  { mark: 'struggled', letter: 'T', word: 'struggled' },
  { mark: 'risk', letter: 'R', word: 'risk' },
  { mark: 'follow-up', letter: 'F', word: 'follow up' },
]

export type AttendanceLook = 'none' | 'here' | 'partly' | 'absent'

export function attendanceLook(attendance: Attendance | null): AttendanceLook {
  if (!attendance) return 'none'
  if (attendance.state === 'absent') return 'absent'
  return attendance.lateMinutes + attendance.leftEarlyMinutes > 0 ? 'partly' : 'here'
}

/** `9 here · 1 absent`, and how many are not recorded yet. */
export function attendanceSummary(members: readonly { readonly attendance: Attendance | null }[]): string {
  const missing = members.filter(({ attendance }) => attendance === null).length
  if (missing === members.length) return 'Nothing recorded yet'
  const absent = members.filter(({ attendance }) => attendance?.state === 'absent').length
  const counts = { here: members.length - missing - absent, absent, 'not recorded': missing }
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(' · ')
}
