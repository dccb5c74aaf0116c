import type { Insertable } from 'kysely'
import type { GroupDetailRow } from '../database/clinical-rows.ts'
import type { TherapyGroupRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'

export const findFacilitator = (work: OutcomesWork, groupId: string, userId: string) =>
  work.outcomes
    .selectFrom('group_facilitator')
    .where('group_id', '=', groupId)
    .where('user_id', '=', userId)
    .select('user_id')
    .executeTakeFirst()

export const listFacilitators = (work: OutcomesWork, groupId: string) =>
  work.outcomes
    .selectFrom('group_facilitator')
    .where('group_id', '=', groupId)
    .select('user_id as userId')
    .orderBy('user_id')
    .execute()

export const findName = (work: OutcomesWork, groupId: string) =>
  work.outcomes
    .selectFrom('therapy_group as g')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .where('g.group_id', '=', groupId)
    .select('l.text as name')
    .executeTakeFirst()

/** Every group with what a list shows of it. `mine`: the user is among its facilitators. */
export const listGroups = (work: ClinicalWork, userId: string) =>
  work.clinical
    .selectFrom('therapy_group as g')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .innerJoin('programme as p', 'p.programme_id', 'g.programme_id')
    .innerJoin('label as pl', 'pl.label_id', 'p.label_id')
    // The next session is the lowest number not held yet: order is by number, a date may have passed.
    .leftJoin('session as n', (on) =>
      on.onRef('n.group_id', '=', 'g.group_id').on('n.number', '=', (of) =>
        of
          .selectFrom('session')
          .whereRef('group_id', '=', 'g.group_id')
          .where('state', '=', 'planned')
          .select((min) => min.fn.min('number').as('number')),
      ),
    )
    .leftJoin('session_detail as nd', 'nd.session_id', 'n.session_id')
    .select((of) => [
      'g.group_id as groupId',
      'l.text as name',
      'pl.text as programmeName',
      'g.kind',
      'g.capacity',
      of
        .selectFrom('enrolment')
        .whereRef('group_id', '=', 'g.group_id')
        .where('ended_with', 'is', null)
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('members'),
      of
        .selectFrom('session')
        .whereRef('group_id', '=', 'g.group_id')
        .where('state', 'in', ['held', 'closed'])
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('sessionsHeld'),
      of
        .selectFrom('session')
        .whereRef('group_id', '=', 'g.group_id')
        .where('state', '!=', 'cancelled')
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('sessionsPlanned'),
      of
        .selectFrom('group_facilitator')
        .whereRef('group_id', '=', 'g.group_id')
        .where('user_id', '=', userId)
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('mine'),
      'n.session_id as nextSessionId',
      'nd.date as nextDate',
      'nd.start_time as nextStartTime',
    ])
    .execute()

export const findGroup = (work: ClinicalWork, groupId: string) =>
  work.clinical
    .selectFrom('therapy_group as g')
    .innerJoin('group_detail as d', 'd.group_id', 'g.group_id')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .innerJoin('programme as p', 'p.programme_id', 'g.programme_id')
    .innerJoin('label as pl', 'pl.label_id', 'p.label_id')
    .where('g.group_id', '=', groupId)
    .select([
      'g.group_id as groupId',
      'l.text as name',
      'pl.text as programmeName',
      'g.kind',
      'g.capacity',
      'd.start_time as startTime',
      'd.minutes',
      'd.place',
    ])
    .executeTakeFirst()

/** Everybody who ever had a place, in the order of the register. */
export const listEnrolled = (work: ClinicalWork, groupId: string) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('participant as p', 'p.person_id', 'e.person_id')
    .where('e.group_id', '=', groupId)
    .orderBy('p.sort_name')
    .orderBy('e.person_id')
    .orderBy('e.from_session')
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

export const listSessionsOf = (work: ClinicalWork, groupId: string) =>
  work.clinical
    .selectFrom('session as s')
    .innerJoin('session_detail as d', 'd.session_id', 's.session_id')
    .innerJoin('step as t', 't.step_id', 's.step_id')
    .innerJoin('label as l', 'l.label_id', 't.label_id')
    .where('s.group_id', '=', groupId)
    .orderBy('s.number')
    .select([
      's.session_id as sessionId',
      's.number',
      's.step_id as stepId',
      'l.text as stepTitle',
      'd.date',
      'd.start_time as startTime',
      's.state',
    ])
    .execute()

/** What was recorded for each member and session that took place: the newest event of each. */
export const listAttendance = (work: OutcomesWork, groupId: string) =>
  work.outcomes
    .selectFrom('session as s')
    .innerJoin('attendance as a', 'a.session_id', 's.session_id')
    .where('s.group_id', '=', groupId)
    .where('a.seq', '=', (of) =>
      of
        .selectFrom('attendance')
        .whereRef('session_id', '=', 'a.session_id')
        .whereRef('enrolment_id', '=', 'a.enrolment_id')
        .select((max) => max.fn.max('seq').as('seq')),
    )
    .select([
      's.number',
      'a.enrolment_id as enrolmentId',
      'a.state',
      'a.late_minutes as lateMinutes',
      'a.left_early_minutes as leftEarlyMinutes',
    ])
    .execute()

export async function insertGroup(
  work: ClinicalWork,
  group: Insertable<TherapyGroupRow>,
  detail: Insertable<GroupDetailRow>,
  facilitators: readonly string[],
): Promise<void> {
  await work.outcomes.insertInto('therapy_group').values(group).execute()
  await work.outcomes
    .insertInto('group_facilitator')
    .values(facilitators.map((userId) => ({ group_id: group.group_id, user_id: userId })))
    .execute()
  await work.clinical.insertInto('group_detail').values(detail).execute()
}
