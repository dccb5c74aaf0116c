import type { Attendance } from '../../preload/contract/sessions.ts'

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
