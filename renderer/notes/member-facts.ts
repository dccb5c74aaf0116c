import type { MemberOfSession } from '../app/use-session.ts'

const markWords = { shared: 'shared', struggled: 'struggled', risk: 'risk', 'follow-up': 'follow up' } as const

/** What is known of a member from the session itself, for the memory of who writes. */
export function memberFacts(member: MemberOfSession | undefined): string {
  if (!member) return ''
  return [attendanceFact(member), ...member.marks.map((mark) => markWords[mark])].filter(Boolean).join(' · ')
}

function attendanceFact({ attendance }: MemberOfSession): string {
  if (!attendance) return 'attendance not recorded'
  if (attendance.state === 'absent') return 'not there'
  const { lateMinutes, leftEarlyMinutes } = attendance
  return [lateMinutes > 0 && `late ${lateMinutes} min`, leftEarlyMinutes > 0 && `left ${leftEarlyMinutes} min early`]
    .filter(Boolean)
    .join(', ')
}
