import type { Checked } from '../../preload/contract/endpoint.ts'
import type { sessions } from '../../preload/contract/sessions.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { keepStart } from '../enrolments/episode-service.ts'
import { GroveFailure, notPossible } from '../errors.ts'
import { attendanceFaults } from './attendance-faults.ts'
import { appendAttendance, listAttendance } from './attendance-repository.ts'
import { getMySession } from './session-access-service.ts'
import { updateSession } from './session-repository.ts'

export type RecordedAttendance = Awaited<ReturnType<typeof listAttendance>>[number]

/**
 * Adds one event for each entry; the newest of a member counts. Corrections are taken after closing too, and touch
 * nobody's words. The first one makes a planned session a held one.
 */
export async function recordAttendance(
  work: ClinicalWork,
  { sessionId, entries }: Checked<typeof sessions.recordAttendance>,
): Promise<null> {
  const session = await getMySession(work, sessionId)
  if (session.state === 'cancelled') throw notPossible('session-cancelled')
  const members = await listMembers(work, session.groupId, session.number)
  const people = new Map(members.map((member) => [member.enrolmentId, member.participantId]))
  const fields = attendanceFaults(entries, new Set(people.keys()), session.minutes)
  if (Object.keys(fields).length > 0) throw new GroveFailure({ code: 'invalid', fields })
  const recorded = { recordedBy: work.actor.userId, recordedAt: work.now }
  for (const { enrolmentId, attendance, words } of entries)
    await appendAttendance(
      work,
      {
        session_id: sessionId,
        enrolment_id: enrolmentId,
        person_id: people.get(enrolmentId) ?? '',
        state: attendance.state,
        late_minutes: attendance.lateMinutes,
        left_early_minutes: attendance.leftEarlyMinutes,
        absence_reason: attendance.absenceReason,
      },
      { ...recorded, words },
    )
  await keepStart(
    work,
    entries.map(({ enrolmentId }) => enrolmentId),
  )
  if (session.state === 'planned') await updateSession(work, sessionId, { state: 'held' })
  return null
}

/** What was recorded last for each member, by enrolment. Nobody is in it before somebody said so. */
export async function readAttendance(
  work: ClinicalWork,
  sessionId: string,
): Promise<ReadonlyMap<string, RecordedAttendance>> {
  const events = await listAttendance(work, sessionId)
  return new Map(events.map((event) => [event.enrolmentId, event]))
}
