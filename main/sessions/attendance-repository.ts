import type { Insertable } from 'kysely'
import type { AttendanceRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork } from '../database/work.ts'

/** The newest event of each member of the session, with its words. */
export const listAttendance = (work: ClinicalWork, sessionId: string) =>
  work.clinical
    .selectFrom('attendance as a')
    .leftJoin('attendance_words as w', 'w.attendance_seq', 'a.seq')
    .where('a.session_id', '=', sessionId)
    .where('a.seq', '=', (of) =>
      of
        .selectFrom('attendance')
        .whereRef('session_id', '=', 'a.session_id')
        .whereRef('enrolment_id', '=', 'a.enrolment_id')
        .select((max) => max.fn.max('seq').as('seq')),
    )
    .orderBy('a.seq')
    .select([
      'a.enrolment_id as enrolmentId',
      'a.person_id as participantId',
      'a.state',
      'a.late_minutes as lateMinutes',
      'a.left_early_minutes as leftEarlyMinutes',
      'a.absence_reason as absenceReason',
      'w.words',
    ])
    .execute()

type Recorded = { readonly words: string | null; readonly recordedBy: string; readonly recordedAt: string }

/** One event in both files, under the same number. */
export async function appendAttendance(
  work: ClinicalWork,
  event: Insertable<AttendanceRow>,
  { words, recordedBy, recordedAt }: Recorded,
): Promise<void> {
  const { insertId } = await work.outcomes.insertInto('attendance').values(event).executeTakeFirstOrThrow()
  await work.clinical
    .insertInto('attendance_words')
    .values({
      attendance_seq: Number(insertId),
      session_id: event.session_id,
      person_id: event.person_id,
      words,
      recorded_by: recordedBy,
      recorded_at: recordedAt,
    })
    .execute()
}
