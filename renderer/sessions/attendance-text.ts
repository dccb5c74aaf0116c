import type { Attendance, Mark } from '../../preload/contract/sessions.ts'
import type { AbsenceReason } from './attendance-entry.ts'

type AbsenceChoice = {
  readonly reason: AbsenceReason
  /** The key that chooses it. */
  readonly letter: string
  readonly word: string
}

export const absenceChoices: readonly AbsenceChoice[] = [
  { reason: 'ill', letter: 'I', word: 'ill' },
  { reason: 'work', letter: 'W', word: 'work' },
  { reason: 'care', letter: 'C', word: 'care' },
  { reason: 'travel', letter: 'T', word: 'travel' },
  { reason: 'forgot', letter: 'F', word: 'forgot' },
  { reason: 'no-contact', letter: 'N', word: 'no contact' },
  { reason: 'other', letter: 'O', word: 'other' },
]

const absenceWord = (reason: AbsenceReason | null) => absenceChoices.find((choice) => choice.reason === reason)?.word

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

/** What was recorded, in words. `discreet` leaves the reason of an absence out: others may see the screen. */
export function attendanceText(attendance: Attendance | null, discreet = false): string {
  if (!attendance) return 'Not recorded'
  const { state, lateMinutes, leftEarlyMinutes, absenceReason } = attendance
  if (state === 'absent') {
    const word = discreet ? undefined : absenceWord(absenceReason)
    return word ? `Absent: ${word}` : 'Absent'
  }
  const late = lateMinutes > 0 ? `late ${lateMinutes} min` : ''
  const early = leftEarlyMinutes > 0 ? `left ${leftEarlyMinutes} min early` : ''
  const words = [late, early].filter(Boolean).join(', ')
  return words === '' ? 'Here' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** `4 not recorded`, or how many came and how many did not. */
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
