import { sql } from 'kysely'
import type { OutcomesWork } from '../database/work.ts'
import { packedNumbers } from './packed-numbers.ts'
import { codeLists } from './report-cases.ts'

type Packed = { readonly packed: string | null }
const numbersOf = ({ rows }: { readonly rows: readonly Packed[] }) => packedNumbers(rows[0]?.packed ?? null)

/**
 * Reads for the outcome report. Each answers one list of whole numbers, the first of each row being the number of the
 * episode's row. Of people who refused to be in reports nothing is read with the cases, and what else is read of them
 * belongs to no case.
 */
export const listCases = async (work: OutcomesWork) =>
  numbersOf(
    await sql<Packed>`
      SELECT group_concat(
        id || ',' || programme || ',' || grp || ',' ||
        coalesce(substr(week, 1, 4) * 4 + min((substr(week, 7, 2) - 1) / 13, 3), 0) || ',' ||
        stages || ',' || ending || ',' || age || ',' || gender
      ) AS packed
      FROM (
        SELECT
          e.rowid AS id,
          coalesce(gp.rowid, ep.rowid, 0) AS programme,
          coalesce(g.rowid, 0) AS grp,
          CASE
            WHEN g.kind = 'closed' THEN g.first_week
            WHEN g.kind = 'open' THEN coalesce(e.enrolled_week, e.started_week, g.first_week)
            ELSE coalesce(e.referred_week, e.assessed_week, e.decided_week, e.enrolled_week, e.started_week, e.ended_week)
          END AS week,
          (e.assessed_week IS NOT NULL) + 2 * (e.enrolled_week IS NOT NULL)
            + 4 * (e.started_week IS NOT NULL) + 8 * (e.ended_week IS NOT NULL) AS stages,
          coalesce(instr(${codeLists.end}, '|' || e.ended_with || '|'), 0) AS ending,
          instr(${codeLists.age}, '|' || p.age_band || '|') AS age,
          instr(${codeLists.gender}, '|' || p.gender || '|') AS gender
        FROM episode AS e
        JOIN person AS p ON p.person_id = e.person_id
        LEFT JOIN programme AS ep ON ep.programme_id = e.programme_id
        LEFT JOIN enrolment AS n ON n.rowid = (SELECT min(rowid) FROM enrolment WHERE episode_id = e.episode_id)
        LEFT JOIN therapy_group AS g ON g.group_id = n.group_id
        LEFT JOIN programme AS gp ON gp.programme_id = g.programme_id
        WHERE p.report_consent <> 'refused'
      )`.execute(work.outcomes),
  )

/** Episode, instrument, number of scores, first and last score in units. */
export const listFirstAndLast = async (work: OutcomesWork) =>
  numbersOf(
    await sql<Packed>`
      SELECT group_concat(
        e.rowid || ',' || m.instrument || ',' || m.scores || ',' || m.first_units || ',' || m.last_units
      ) AS packed
      FROM episode_measure AS m
      JOIN episode AS e ON e.episode_id = m.episode_id`.execute(work.outcomes),
  )

/** Programme and instrument: which measures a programme gives. */
export const listPlannedMeasures = async (work: OutcomesWork) =>
  numbersOf(
    await sql<Packed>`
      SELECT group_concat(row || ',' || instrument) AS packed
      FROM (
        SELECT DISTINCT p.rowid AS row, m.instrument AS instrument
        FROM measure_plan AS m
        JOIN programme AS p ON p.programme_id = m.programme_id
      )`.execute(work.outcomes),
  )

/** Episode and the place of a population in its list; a person may have several. */
export const listCasePopulations = async (work: OutcomesWork) =>
  numbersOf(
    await sql<Packed>`
      SELECT group_concat(e.rowid || ',' || instr(${codeLists.population}, '|' || p.population || '|')) AS packed
      FROM person_population AS p
      JOIN episode AS e ON e.person_id = p.person_id`.execute(work.outcomes),
  )

/**
 * Episode, and 1 or 0 for present or absent in a session that took place while the person belonged to it; the newest
 * event of each place, in the order of the person's sessions.
 */
export const listOfferedSessions = async (work: OutcomesWork) =>
  numbersOf(
    await sql<Packed>`
      SELECT group_concat(e.rowid || ',' || (a.state = 'present'), ',' ORDER BY n.rowid, s.number) AS packed
        FROM (
          SELECT session_id, enrolment_id, state, max(seq) FROM attendance GROUP BY session_id, enrolment_id
        ) AS a
        JOIN session AS s ON s.session_id = a.session_id AND s.state IN ('held', 'closed')
        JOIN enrolment AS n ON n.enrolment_id = a.enrolment_id
          AND s.number >= n.from_session AND (n.to_session IS NULL OR s.number <= n.to_session)
        JOIN episode AS e ON e.episode_id = n.episode_id`.execute(work.outcomes),
  )

/** Episode, times planned and reported, and helpfulness or -1; the newest report of each member. */
export const listPracticeReports = async (work: OutcomesWork) =>
  numbersOf(
    await sql<Packed>`
      SELECT group_concat(e.rowid || ',' || h.planned_times || ',' || r.times || ',' || coalesce(r.helpfulness, -1)) AS packed
      FROM (
        SELECT home_practice_id, enrolment_id, times, helpfulness, max(seq)
        FROM home_practice_report GROUP BY home_practice_id, enrolment_id
      ) AS r
      JOIN home_practice AS h ON h.home_practice_id = r.home_practice_id
      JOIN enrolment AS n ON n.enrolment_id = r.enrolment_id
      JOIN episode AS e ON e.episode_id = n.episode_id`.execute(work.outcomes),
  )

/** Episode, goal, weight, version, week as YYYYWW, and level: every rating on the five levels, in the order of entry. */
export const listLevelRatings = async (work: OutcomesWork) =>
  numbersOf(
    await sql<Packed>`
      SELECT group_concat(
        e.rowid || ',' || g.rowid || ',' || g.weight || ',' || r.goal_version || ',' ||
        (substr(r.week, 1, 4) * 100 + substr(r.week, 7, 2)) || ',' || r.gas_level, ',' ORDER BY g.rowid, r.seq
      ) AS packed
      FROM goal_rating AS r
      JOIN goal AS g ON g.goal_id = r.goal_id
      JOIN episode AS e ON e.episode_id = g.episode_id
      WHERE r.gas_level IS NOT NULL`.execute(work.outcomes),
  )

/** `row` is the number by which cases name a programme. */
export const listProgrammeNames = (work: OutcomesWork) =>
  work.outcomes
    .selectFrom('programme as p')
    .innerJoin('label as l', 'l.label_id', 'p.label_id')
    .select([sql<number>`p.rowid`.as('row'), 'p.programme_id as key', 'l.text as name'])
    .execute()

export const listGroupNames = (work: OutcomesWork) =>
  work.outcomes
    .selectFrom('therapy_group as g')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .select([sql<number>`g.rowid`.as('row'), 'g.group_id as key', 'l.text as name', 'g.programme_id as programmeId'])
    .execute()

/** Who leads which group, by the number of the group's row. */
export const listGroupFacilitators = (work: OutcomesWork) =>
  work.outcomes
    .selectFrom('group_facilitator as f')
    .innerJoin('therapy_group as g', 'g.group_id', 'f.group_id')
    .select([sql<number>`g.rowid`.as('group'), 'f.user_id as userId'])
    .execute()

export const findIsDemo = async (work: OutcomesWork): Promise<boolean> =>
  (await work.outcomes.selectFrom('practice').select('demo').executeTakeFirst())?.demo === 1
