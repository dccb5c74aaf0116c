import type { ClinicalWork, OutcomesWork } from '../database/work.ts'

/** The place whose end is written up: who, where, and on which path. */
export const findPlace = (work: ClinicalWork, enrolmentId: string) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('participant as p', 'p.person_id', 'e.person_id')
    .innerJoin('therapy_group as g', 'g.group_id', 'e.group_id')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .innerJoin('programme as r', 'r.programme_id', 'g.programme_id')
    .innerJoin('label as rl', 'rl.label_id', 'r.label_id')
    .where('e.enrolment_id', '=', enrolmentId)
    .select([
      'e.enrolment_id as enrolmentId',
      'e.person_id as participantId',
      'e.group_id as groupId',
      'e.episode_id as episodeId',
      'e.ended_with as endedWith',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.preferred_name as preferredName',
      'p.record_number as recordNumber',
      'l.text as groupName',
      'g.programme_id as programmeId',
      'rl.text as programmeName',
    ])
    .executeTakeFirst()

export type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>

export const listFacilitatorIds = (work: OutcomesWork, groupId: string) =>
  work.outcomes
    .selectFrom('group_facilitator')
    .where('group_id', '=', groupId)
    .orderBy('user_id')
    .select('user_id as userId')
    .execute()

/** Sessions for which the person's attendance was recorded, in order, with the newest event of each. */
export const listRecordedSessions = (work: ClinicalWork, enrolmentId: string) =>
  work.clinical
    .selectFrom('attendance as a')
    .innerJoin('session as s', 's.session_id', 'a.session_id')
    .innerJoin('session_detail as d', 'd.session_id', 'a.session_id')
    .where('a.enrolment_id', '=', enrolmentId)
    .where('s.state', '!=', 'cancelled')
    .where('a.seq', '=', (of) =>
      of
        .selectFrom('attendance')
        .whereRef('session_id', '=', 'a.session_id')
        .whereRef('enrolment_id', '=', 'a.enrolment_id')
        .select((max) => max.fn.max('seq').as('seq')),
    )
    .orderBy('s.number')
    .select(['s.session_id as sessionId', 'd.date', 'a.state'])
    .execute()

/** What was filled in on the path and not taken back, measure by measure in the order of the days. */
export const listForms = (work: ClinicalWork, episodeId: string) =>
  work.clinical
    .selectFrom('administration as a')
    .innerJoin('administration_detail as d', 'd.administration_id', 'a.administration_id')
    .innerJoin('administration_revision as r', (on) =>
      on.onRef('r.administration_id', '=', 'd.administration_id').onRef('r.revision', '=', 'd.revision'),
    )
    .where('a.episode_id', '=', episodeId)
    .where('a.void', '=', 0)
    .orderBy('a.instrument')
    .orderBy('a.position')
    .select([
      'a.instrument',
      'a.version',
      'a.timepoint',
      'a.session_number as sessionNumber',
      'a.follow_up_months as followUpMonths',
      'a.score_units as units',
      'r.given_on as givenOn',
    ])
    .execute()

export type FilledInForm = Awaited<ReturnType<typeof listForms>>[number]

/** Measures that the programme gives at closure. */
export const listPlannedAtClosure = (work: OutcomesWork, programmeId: string) =>
  work.outcomes
    .selectFrom('measure_plan')
    .where('programme_id', '=', programmeId)
    .where('timepoint', '=', 'closure')
    .orderBy('instrument')
    .select('instrument')
    .execute()

/** What was set while the person belonged to the group, and the newest report of it, if any. */
export const listHomePractice = (work: OutcomesWork, enrolmentId: string) =>
  work.outcomes
    .selectFrom('enrolment as e')
    .innerJoin('session as s', (on) =>
      on
        .onRef('s.group_id', '=', 'e.group_id')
        .onRef('s.number', '>=', 'e.from_session')
        .on((or) => or.or([or('e.to_session', 'is', null), or('s.number', '<=', or.ref('e.to_session'))])),
    )
    .innerJoin('home_practice as h', 'h.session_id', 's.session_id')
    .leftJoin('home_practice_report as r', (on) =>
      on.on('r.seq', '=', (of) =>
        of
          .selectFrom('home_practice_report')
          .whereRef('home_practice_id', '=', 'h.home_practice_id')
          .whereRef('enrolment_id', '=', 'e.enrolment_id')
          .select((max) => max.fn.max('seq').as('seq')),
      ),
    )
    .where('e.enrolment_id', '=', enrolmentId)
    .where('s.state', 'in', ['held', 'closed'])
    .select(['r.times', 'r.helpfulness'])
    .execute()

export const findSafetyPlan = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('safety_plan')
    .where('person_id', '=', personId)
    .select('version')
    .limit(1)
    .executeTakeFirst()
