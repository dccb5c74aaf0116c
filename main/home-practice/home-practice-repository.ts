import type { Insertable } from 'kysely'
import type { HomePracticeDetailRow } from '../database/clinical-rows.ts'
import type { HomePracticeReportRow, HomePracticeRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

const setOnes = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('home_practice as h')
    .innerJoin('home_practice_detail as d', 'd.home_practice_id', 'h.home_practice_id')
    .innerJoin('session as s', 's.session_id', 'h.session_id')
    .select([
      'h.home_practice_id as homePracticeId',
      'd.words',
      'h.planned_times as plannedTimes',
      'd.version',
      's.number as sessionNumber',
    ])

export const findSetBy = (work: ClinicalWork, sessionId: string) =>
  setOnes(work).where('h.session_id', '=', sessionId).executeTakeFirst()

/** What the last session of the group before this number set that set something. */
export const findSetBefore = (work: ClinicalWork, groupId: string, number: number) =>
  setOnes(work)
    .where('s.group_id', '=', groupId)
    .where('s.number', '<', number)
    .where('s.state', '!=', 'cancelled')
    .orderBy('s.number', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertHomePractice(
  work: ClinicalWork,
  practice: Insertable<HomePracticeRow>,
  detail: Insertable<HomePracticeDetailRow>,
): Promise<void> {
  await work.outcomes.insertInto('home_practice').values(practice).execute()
  await work.clinical.insertInto('home_practice_detail').values(detail).execute()
}

type Words = Pick<HomePracticeDetailRow, 'words' | 'set_by' | 'set_at'>

/** Conflict where `version` is not the one in the file. */
export async function updateWords(
  work: ClinicalWork,
  homePracticeId: string,
  version: number,
  words: Words,
): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('home_practice_detail')
    .set({ ...words, version: version + 1 })
    .where('home_practice_id', '=', homePracticeId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

export async function updatePlannedTimes(work: OutcomesWork, homePracticeId: string, plannedTimes: number) {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('home_practice')
    .set({ planned_times: plannedTimes })
    .where('home_practice_id', '=', homePracticeId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

/** What members reported in one session, in order: the last of an enrolment counts. */
export const listReports = (work: OutcomesWork, homePracticeId: string, sessionId: string) =>
  work.outcomes
    .selectFrom('home_practice_report')
    .where('home_practice_id', '=', homePracticeId)
    .where('session_id', '=', sessionId)
    .orderBy('seq')
    .select(['enrolment_id as enrolmentId', 'times', 'helpfulness'])
    .execute()

export const findAnyReport = (work: OutcomesWork, homePracticeId: string) =>
  work.outcomes
    .selectFrom('home_practice_report')
    .where('home_practice_id', '=', homePracticeId)
    .select('seq')
    .limit(1)
    .executeTakeFirst()

export const appendReports = (work: OutcomesWork, reports: readonly Insertable<HomePracticeReportRow>[]) =>
  work.outcomes.insertInto('home_practice_report').values(reports).execute()

/** What was set in sessions to which the person belonged, with the newest report of it. */
export const listOfPerson = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('session as s', (on) =>
      on
        .onRef('s.group_id', '=', 'e.group_id')
        .onRef('s.number', '>=', 'e.from_session')
        .on((or) => or.or([or('e.to_session', 'is', null), or('s.number', '<=', or.ref('e.to_session'))])),
    )
    .innerJoin('home_practice as h', 'h.session_id', 's.session_id')
    .innerJoin('home_practice_detail as d', 'd.home_practice_id', 'h.home_practice_id')
    .innerJoin('therapy_group as g', 'g.group_id', 's.group_id')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .leftJoin('home_practice_report as r', (on) =>
      on.on('r.seq', '=', (of) =>
        of
          .selectFrom('home_practice_report')
          .whereRef('home_practice_id', '=', 'h.home_practice_id')
          .whereRef('enrolment_id', '=', 'e.enrolment_id')
          .select((max) => max.fn.max('seq').as('seq')),
      ),
    )
    .where('e.person_id', '=', personId)
    .where('s.state', '!=', 'cancelled')
    .orderBy('g.first_week', 'desc')
    .orderBy('e.group_id')
    .orderBy('s.number', 'desc')
    .select([
      'd.words',
      'l.text as groupName',
      's.number as sessionNumber',
      'h.planned_times as plannedTimes',
      'r.times',
      'r.helpfulness',
    ])
    .execute()
