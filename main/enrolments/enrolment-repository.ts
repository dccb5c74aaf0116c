import type { Insertable } from 'kysely'
import type { EnrolmentDetailRow } from '../database/clinical-rows.ts'
import type { EnrolmentRow, RosterEventRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

/** Those who belong to the session of this number, in the order of the register. */
export const listMembersAt = (work: ClinicalWork, groupId: string, sessionNumber: number) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('participant as p', 'p.person_id', 'e.person_id')
    .where('e.group_id', '=', groupId)
    .where('e.from_session', '<=', sessionNumber)
    .where((or) => or.or([or('e.to_session', 'is', null), or('e.to_session', '>=', sessionNumber)]))
    .orderBy('p.sort_name')
    .orderBy('e.enrolment_id')
    .select([
      'e.enrolment_id as enrolmentId',
      'e.person_id as participantId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.preferred_name as preferredName',
      'e.from_session as fromSession',
      'e.to_session as toSession',
      'e.ended_with as endedWith',
    ])
    .execute()

/** The group as an enrolment sees it: how many places there are, how many are taken, how many sessions. */
export const findRoster = (work: OutcomesWork, groupId: string) =>
  work.outcomes
    .selectFrom('therapy_group as g')
    .where('g.group_id', '=', groupId)
    .select((of) => [
      'g.programme_id as programmeId',
      'g.capacity',
      of
        .selectFrom('enrolment')
        .whereRef('group_id', '=', 'g.group_id')
        .where('ended_with', 'is', null)
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('enrolled'),
      of
        .selectFrom('session')
        .whereRef('group_id', '=', 'g.group_id')
        .where('state', '!=', 'cancelled')
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('plannedSessions'),
      of
        .selectFrom('session')
        .whereRef('group_id', '=', 'g.group_id')
        .select((max) => max.fn.max('number').as('n'))
        .as('lastSession'),
    ])
    .executeTakeFirst()

/** Every earlier and present place of the person in the group. */
export const listPlaces = (work: OutcomesWork, groupId: string, personId: string) =>
  work.outcomes
    .selectFrom('enrolment')
    .where('group_id', '=', groupId)
    .where('person_id', '=', personId)
    .select(['to_session as toSession', 'ended_with as endedWith'])
    .execute()

export const findEnrolment = (work: OutcomesWork, enrolmentId: string) =>
  work.outcomes.selectFrom('enrolment').where('enrolment_id', '=', enrolmentId).selectAll().executeTakeFirst()

/** The number of the last session that took place; null where none did. */
export const findLastHeldNumber = async (work: OutcomesWork, groupId: string): Promise<number | null> => {
  const last = await work.outcomes
    .selectFrom('session')
    .where('group_id', '=', groupId)
    .where('state', 'in', ['held', 'closed'])
    .select((max) => max.fn.max('number').as('number'))
    .executeTakeFirst()
  return last?.number ?? null
}

export async function insertEnrolment(
  work: ClinicalWork,
  enrolment: Insertable<EnrolmentRow>,
  detail: Insertable<EnrolmentDetailRow>,
): Promise<void> {
  await work.outcomes.insertInto('enrolment').values(enrolment).execute()
  await work.clinical.insertInto('enrolment_detail').values(detail).execute()
}

type End = { readonly toSession: number; readonly endedWith: NonNullable<EnrolmentRow['ended_with']> }

/** Ends one enrolment that is open; conflict where it is not. */
export async function updateEnded(
  work: ClinicalWork,
  enrolmentId: string,
  end: End,
  words: { readonly endedAt: string; readonly reason: string },
): Promise<void> {
  const place = await work.outcomes
    .updateTable('enrolment')
    .set({ to_session: end.toSession, ended_with: end.endedWith })
    .where('enrolment_id', '=', enrolmentId)
    .where('ended_with', 'is', null)
    .executeTakeFirst()
  mustChangeOne(place.numUpdatedRows)
  const detail = await work.clinical
    .updateTable('enrolment_detail')
    .set({ ended_at: words.endedAt, reason: words.reason })
    .where('enrolment_id', '=', enrolmentId)
    .executeTakeFirst()
  mustChangeOne(detail.numUpdatedRows)
}

export const appendRosterEvent = (work: OutcomesWork, event: Insertable<RosterEventRow>) =>
  work.outcomes.insertInto('roster_event').values(event).execute()

/** Whether the path goes on in another group. */
export const findOpenEnrolmentOf = (work: OutcomesWork, episodeId: string) =>
  work.outcomes
    .selectFrom('enrolment')
    .where('episode_id', '=', episodeId)
    .where('ended_with', 'is', null)
    .select('enrolment_id')
    .limit(1)
    .executeTakeFirst()
