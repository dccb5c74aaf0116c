import type { Insertable } from 'kysely'
import type { FollowUpDetailRow } from '../database/clinical-rows.ts'
import type { FollowUpRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

const followUps = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('follow_up_detail as d')
    .innerJoin('follow_up as f', 'f.follow_up_id', 'd.follow_up_id')
    .innerJoin('participant as p', 'p.person_id', 'd.person_id')
    .select([
      'd.follow_up_id as followUpId',
      'd.person_id as participantId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'f.months',
      'd.due_on as dueOn',
      'f.outcome',
      'd.done_on as doneOn',
      'd.words',
      'd.version',
    ])

export const listFollowUpsOfPerson = (work: ClinicalWork, personId: string) =>
  followUps(work).where('d.person_id', '=', personId).orderBy('d.due_on').orderBy('f.months').execute()

export const findFollowUp = (work: ClinicalWork, followUpId: string) =>
  followUps(work).where('d.follow_up_id', '=', followUpId).executeTakeFirst()

/** Open ones that are due up to the day. `userId`: of people in groups of theirs, now or before; null: of everybody. */
export function listFollowUpsDue(work: ClinicalWork, upTo: string, userId: string | null) {
  const query = followUps(work)
    .where('d.done_on', 'is', null)
    .where('d.due_on', '<=', upTo)
    .orderBy('d.due_on')
    .orderBy('p.sort_name')
    .orderBy('d.follow_up_id')
  if (userId === null) return query.execute()
  return query
    .where((is) =>
      is.exists(
        is
          .selectFrom('enrolment as e')
          .innerJoin('group_facilitator as g', 'g.group_id', 'e.group_id')
          .whereRef('e.person_id', '=', 'd.person_id')
          .where('g.user_id', '=', userId)
          .select('e.enrolment_id'),
      ),
    )
    .execute()
}

/** Those of one path that were not called off. */
export const listFollowUpsOfEpisode = (work: ClinicalWork, episodeId: string) =>
  work.clinical
    .selectFrom('follow_up as f')
    .innerJoin('follow_up_detail as d', 'd.follow_up_id', 'f.follow_up_id')
    .where('f.episode_id', '=', episodeId)
    .where((is) => is.or([is('f.outcome', 'is', null), is('f.outcome', '!=', 'cancelled')]))
    .orderBy('d.due_on')
    .select(['f.months', 'd.due_on as dueOn', 'f.outcome'])
    .execute()

export async function insertFollowUp(
  work: ClinicalWork,
  followUp: Insertable<FollowUpRow>,
  detail: Insertable<FollowUpDetailRow>,
): Promise<void> {
  await work.outcomes.insertInto('follow_up').values(followUp).execute()
  await work.clinical.insertInto('follow_up_detail').values(detail).execute()
}

type Done = { readonly outcome: NonNullable<FollowUpRow['outcome']>; readonly doneWeek: string }
type DoneDetail = { readonly doneOn: string; readonly doneBy: string; readonly words: string }

/** Conflict where `version` is not the one in the file. */
export async function updateFollowUp(
  work: ClinicalWork,
  followUpId: string,
  version: number,
  { outcome, doneWeek }: Done,
  { doneOn, doneBy, words }: DoneDetail,
): Promise<void> {
  const detail = await work.clinical
    .updateTable('follow_up_detail')
    .set({ done_on: doneOn, done_by: doneBy, words, version: version + 1 })
    .where('follow_up_id', '=', followUpId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(detail.numUpdatedRows)
  const coded = await work.outcomes
    .updateTable('follow_up')
    .set({ outcome, done_week: doneWeek })
    .where('follow_up_id', '=', followUpId)
    .executeTakeFirst()
  mustChangeOne(coded.numUpdatedRows)
}
