import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { sessions } from '../../preload/contract/sessions.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { getGroupName } from '../groups/group-service.ts'
import { type RecordedAttendance, readAttendance } from './attendance-service.ts'
import { initials } from './initials.ts'
import { readMarks } from './mark-reading-service.ts'
import { getMySession } from './session-access-service.ts'

/** The session with its members. While others may see the screen: initials for names, and no words. */
export async function readSession(
  work: ClinicalWork,
  { sessionId }: Checked<typeof sessions.get>,
): Promise<Output<typeof sessions.get>> {
  const { week: _, plan, scratch, ...session } = await getMySession(work, sessionId)
  const members = await listMembers(work, session.groupId, session.number)
  const attendance = await readAttendance(work, sessionId)
  const marks = await readMarks(work, sessionId)
  const shortNames = work.room ? initials(members) : null
  return {
    ...session,
    groupName: await getGroupName(work, session.groupId),
    plan: work.room ? '' : plan,
    scratch: work.room ? '' : scratch,
    members: members.map(({ enrolmentId, participantId, name }) => ({
      enrolmentId,
      participantId,
      name: shortNames?.get(participantId) ?? name,
      attendance: attendanceOf(attendance.get(enrolmentId)),
      absenceWords: work.room ? null : (attendance.get(enrolmentId)?.words ?? null),
      marks: [...(marks.get(participantId)?.marks ?? [])],
      riskOpen: marks.get(participantId)?.riskOpen ?? false,
    })),
  }
}

const attendanceOf = (recorded: RecordedAttendance | undefined) => {
  if (!recorded) return null
  const { state, lateMinutes, leftEarlyMinutes, absenceReason } = recorded
  return { state, lateMinutes, leftEarlyMinutes, absenceReason }
}
