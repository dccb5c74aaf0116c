import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { notFound } from '../errors.ts'
import { findSession, insertSessions } from './session-repository.ts'

export type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>

type PlannedSession = {
  readonly number: number
  readonly stepId: string
  /** YYYY-MM-DD */
  readonly date: string
  /** HH:MM */
  readonly startTime: string
  readonly minutes: number
  readonly place: string | null
}

/** Makes the sessions of a group that is being formed; its `group_detail` is there already. */
export async function planSessions(
  work: ClinicalWork,
  { groupId, sessions }: { readonly groupId: string; readonly sessions: readonly PlannedSession[] },
): Promise<void> {
  if (sessions.length === 0) return
  const made = sessions.map((session) => ({ ...session, sessionId: work.newId() }))
  await insertSessions(
    work,
    made.map(({ sessionId, stepId, number, date, minutes }) => ({
      session_id: sessionId,
      group_id: groupId,
      step_id: stepId,
      number,
      week: isoWeek(date),
      minutes,
    })),
    made.map(({ sessionId, date, startTime, place }) => ({
      session_id: sessionId,
      group_id: groupId,
      date,
      start_time: startTime,
      place,
    })),
  )
}

export async function getSession(work: ClinicalWork, sessionId: string): Promise<Session> {
  const session = await findSession(work, sessionId)
  if (!session) throw notFound()
  return session
}
