import type { Attendance } from '../../preload/contract/sessions.ts'
import type { AbsenceReason } from '../app/attendance-text.ts'
import type { GroupSession, MemberOfSession } from '../app/use-session.ts'

export type AttendanceEntry = {
  readonly enrolmentId: string
  readonly attendance: Attendance
  readonly words: string | null
}

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
const presence = ({ attendance }: MemberOfSession) => (attendance?.state === 'present' ? attendance : here)
const entry = ({ enrolmentId }: MemberOfSession, attendance: Attendance, words: string | null = null) => ({
  enrolmentId,
  attendance,
  words,
})

/** An entry for everybody who has none yet: what was recorded by hand is never written over. */
export const allHere = (members: readonly MemberOfSession[]): AttendanceEntry[] =>
  members.filter(({ attendance }) => attendance === null).map((member) => entry(member, here))

export const isHere = (member: MemberOfSession): AttendanceEntry => entry(member, here)

/** Late and leaving early keep each other's minutes; 0 takes the own ones away. */
export const isLate = (member: MemberOfSession, lateMinutes: number): AttendanceEntry =>
  entry(member, { ...presence(member), lateMinutes })

export const leftEarly = (member: MemberOfSession, leftEarlyMinutes: number): AttendanceEntry =>
  entry(member, { ...presence(member), leftEarlyMinutes })

export const isAbsent = (
  member: MemberOfSession,
  absenceReason: AbsenceReason | null,
  words: string | null = null,
): AttendanceEntry => entry(member, { ...here, state: 'absent', absenceReason }, words)

/** Another reason, with the words that were said of the absence before. */
export const isAbsentBecause = (member: MemberOfSession, absenceReason: AbsenceReason): AttendanceEntry =>
  isAbsent(member, absenceReason, member.absenceWords)

/** The session as it stands after the entries; the first one makes a planned session a held one. */
export function withAttendance(session: GroupSession, entries: readonly AttendanceEntry[]): GroupSession {
  const byEnrolment = new Map(
    entries.map(({ enrolmentId, attendance, words }) => [enrolmentId, { attendance, absenceWords: words }]),
  )
  return {
    ...session,
    state: session.state === 'planned' ? 'held' : session.state,
    members: session.members.map((member) => ({
      ...member,
      ...byEnrolment.get(member.enrolmentId),
    })),
  }
}

/** Entries that put back what was recorded before. Where nothing was, there is nothing to put back: null. */
export function entriesBefore(
  session: GroupSession,
  entries: readonly AttendanceEntry[],
): readonly AttendanceEntry[] | null {
  const before = entries.flatMap(({ enrolmentId }) => {
    const member = session.members.find((one) => one.enrolmentId === enrolmentId)
    return member?.attendance ? [entry(member, member.attendance, member.absenceWords)] : []
  })
  return before.length === entries.length ? before : null
}
