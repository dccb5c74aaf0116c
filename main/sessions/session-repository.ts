import type { Insertable } from 'kysely'
import type { SessionDetailRow } from '../database/clinical-rows.ts'
import type { SessionRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export const findSession = (work: ClinicalWork, sessionId: string) =>
  work.clinical
    .selectFrom('session as s')
    .innerJoin('session_detail as d', 'd.session_id', 's.session_id')
    .innerJoin('step as t', 't.step_id', 's.step_id')
    .innerJoin('label as l', 'l.label_id', 't.label_id')
    .where('s.session_id', '=', sessionId)
    .select([
      's.session_id as sessionId',
      's.group_id as groupId',
      's.number',
      's.week',
      's.minutes',
      's.state',
      'l.text as stepTitle',
      'd.date',
      'd.start_time as startTime',
      'd.place',
      'd.plan',
      'd.scratch',
      'd.version',
    ])
    .executeTakeFirst()

export async function insertSessions(
  work: ClinicalWork,
  sessions: readonly Insertable<SessionRow>[],
  details: readonly Insertable<SessionDetailRow>[],
): Promise<void> {
  await work.outcomes.insertInto('session').values(sessions).execute()
  await work.clinical.insertInto('session_detail').values(details).execute()
}

type Words = Pick<SessionDetailRow, 'date' | 'start_time' | 'place'> & { readonly plan: string }

/** Conflict where `version` is not the one in the file. */
export async function updateDetail(
  work: ClinicalWork,
  sessionId: string,
  version: number,
  words: Words,
): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('session_detail')
    .set({ ...words, version: version + 1 })
    .where('session_id', '=', sessionId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

export async function updateScratch(work: ClinicalWork, sessionId: string, scratch: string): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('session_detail')
    .set({ scratch })
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

export async function updateSession(
  work: OutcomesWork,
  sessionId: string,
  change: Partial<Pick<SessionRow, 'week' | 'minutes'> & { readonly state: 'held' | 'closed' }>,
): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('session')
    .set(change)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
