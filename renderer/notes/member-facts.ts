import { attendanceText } from '../app/attendance-text.ts'
import type { MemberOfSession } from '../app/use-session.ts'

const markWords = { shared: 'shared', struggled: 'struggled', risk: 'risk', 'follow-up': 'follow up' } as const

/** What is known of a member from the session itself, for the memory of who writes. Being there is no news. */
export function memberFacts({ attendance, marks }: MemberOfSession): string {
  const here = attendanceText(attendance)
  return [...(here === 'Here' ? [] : [here]), ...marks.map((mark) => markWords[mark])].join(' · ')
}
