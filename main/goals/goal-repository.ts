import type { Insertable } from 'kysely'
import type { GoalRatingDetailRow, GoalVersionRow } from '../database/clinical-rows.ts'
import type { GoalRatingRow, GoalRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export type { GoalRow } from '../database/outcomes-rows.ts'

export const findGoal = (work: OutcomesWork, goalId: string) =>
  work.outcomes.selectFrom('goal').where('goal_id', '=', goalId).selectAll().executeTakeFirst()

/** In the order in which they were agreed. */
export const listGoals = (work: ClinicalWork, episodeId: string) =>
  work.clinical
    .selectFrom('goal as g')
    .innerJoin('goal_version as v', (on) => on.onRef('v.goal_id', '=', 'g.goal_id').on('v.version', '=', 1))
    .where('g.episode_id', '=', episodeId)
    .orderBy('v.agreed_at')
    .orderBy('g.goal_id')
    .selectAll('g')
    .execute()

/** Every wording of the goals of a path, of each the newest first. */
export const listVersions = (work: ClinicalWork, episodeId: string) =>
  work.clinical
    .selectFrom('goal_version as v')
    .innerJoin('goal as g', 'g.goal_id', 'v.goal_id')
    .where('g.episode_id', '=', episodeId)
    .orderBy('v.goal_id')
    .orderBy('v.version', 'desc')
    .selectAll('v')
    .execute()

export const findVersion = (work: ClinicalWork, goalId: string, version: number) =>
  work.clinical
    .selectFrom('goal_version')
    .where('goal_id', '=', goalId)
    .where('version', '=', version)
    .selectAll()
    .executeTakeFirst()

/** Every rating of the goals of a path, in the order of entry. */
export const listRatings = (work: ClinicalWork, episodeId: string) =>
  work.clinical
    .selectFrom('goal_rating as r')
    .innerJoin('goal as g', 'g.goal_id', 'r.goal_id')
    .innerJoin('goal_rating_detail as d', 'd.goal_rating_seq', 'r.seq')
    .where('g.episode_id', '=', episodeId)
    .orderBy('r.seq')
    .select([
      'r.goal_id as goalId',
      'r.goal_version as goalVersion',
      'r.week',
      'r.session_number as sessionNumber',
      'r.gas_level as gasLevel',
      'r.progress',
      'd.rated_on as ratedOn',
      'd.words',
      'd.rated_by as ratedBy',
    ])
    .execute()

export async function insertGoal(
  work: ClinicalWork,
  goal: Insertable<GoalRow>,
  wording: Insertable<GoalVersionRow>,
): Promise<void> {
  await work.outcomes.insertInto('goal').values(goal).execute()
  await insertVersion(work, wording)
}

export const insertVersion = (work: ClinicalWork, wording: Insertable<GoalVersionRow>) =>
  work.clinical.insertInto('goal_version').values(wording).execute()

type Change = Partial<Pick<GoalRow, 'version' | 'weight' | 'levels_since' | 'state'>>

/** Conflict where `version` is not the one in the file. */
export async function updateGoal(work: OutcomesWork, goalId: string, version: number, change: Change): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('goal')
    .set(change)
    .where('goal_id', '=', goalId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

/** One event in both files, under the same number. */
export async function appendRating(
  work: ClinicalWork,
  rating: Insertable<GoalRatingRow>,
  detail: Omit<Insertable<GoalRatingDetailRow>, 'goal_rating_seq' | 'person_id'>,
): Promise<void> {
  const { insertId } = await work.outcomes.insertInto('goal_rating').values(rating).executeTakeFirstOrThrow()
  await work.clinical
    .insertInto('goal_rating_detail')
    .values({ ...detail, goal_rating_seq: Number(insertId), person_id: rating.person_id })
    .execute()
}
