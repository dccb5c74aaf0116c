import type { Attendance, absenceReasons } from '../../preload/contract/sessions.ts'

export type AbsenceReason = (typeof absenceReasons)[number]

export const absenceWords: Readonly<Record<AbsenceReason, string>> = {
  ill: 'ill',
  work: 'work',
  care: 'care',
  travel: 'travel',
  forgot: 'forgot',
  'no-contact': 'no contact',
  other: 'other',
}

/** What was recorded, in words. `discreet` leaves the reason of an absence out: others may see the screen. */
export function attendanceText(attendance: Attendance | null, discreet = false): string {
  if (!attendance) return 'Not recorded'
  const { state, lateMinutes, leftEarlyMinutes, absenceReason } = attendance
  if (state === 'absent') return absenceReason && !discreet ? `Absent: ${absenceWords[absenceReason]}` : 'Absent'
  const late = lateMinutes > 0 ? `late ${lateMinutes} min` : ''
  const early = leftEarlyMinutes > 0 ? `left ${leftEarlyMinutes} min early` : ''
  const words = [late, early].filter(Boolean).join(', ')
  return words === '' ? 'Here' : words.charAt(0).toUpperCase() + words.slice(1)
}
