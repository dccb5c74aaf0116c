import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { Goal, goals } from '../../preload/contract/goals.ts'
import type { ClinicalWork } from '../database/work.ts'
import { readNewestEpisode } from '../enrolments/episode-service.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { goalAttainment } from './goal-attainment.ts'
import { levelsOf } from './goal-levels.ts'
import { type GoalRow, listGoals, listRatings, listVersions } from './goal-repository.ts'

export type PersonGoals = Output<typeof goals.list>

/** For a screen of the person: asks whether the user may open them. */
export async function readGoals(
  work: ClinicalWork,
  { participantId }: Checked<typeof goals.list>,
): Promise<PersonGoals> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const episode = await readNewestEpisode(work, participantId)
  return episode ? goalsOfEpisode(work, episode.episode_id) : { goals: [], attainment: null }
}

/** The goals of one path with everything that was said of them. Who asks has made sure that the user may see it. */
export async function goalsOfEpisode(work: ClinicalWork, episodeId: string): Promise<PersonGoals> {
  const rows = await listGoals(work, episodeId)
  const versions = Map.groupBy(await listVersions(work, episodeId), (version) => version.goal_id)
  const ratings = Map.groupBy(await listRatings(work, episodeId), (rating) => rating.goalId)
  const ratingsOf = (goal: GoalRow) => ratings.get(goal.goal_id) ?? []
  return {
    goals: rows.map((goal) => shownGoal(work, goal, versions.get(goal.goal_id) ?? [], ratingsOf(goal))),
    attainment: goalAttainment(
      rows.map((goal) => ({ weight: goal.weight, levelsSince: goal.levels_since, ratings: ratingsOf(goal) })),
    ),
  }
}

type Rating = Awaited<ReturnType<typeof listRatings>>[number]
type Version = Awaited<ReturnType<typeof listVersions>>[number]

/** `versions` newest first, `ratings` in the order of entry. */
function shownGoal(work: ClinicalWork, goal: GoalRow, versions: readonly Version[], ratings: readonly Rating[]): Goal {
  const [newest] = versions
  if (!newest || newest.version !== goal.version) throw new Error('a goal has its newest wording')
  return {
    goalId: goal.goal_id,
    version: goal.version,
    state: goal.state,
    wording: newest.wording,
    byWhen: newest.by_when,
    levels: levelsOf(newest),
    levelsSince: goal.levels_since,
    weight: goal.weight,
    partner: newest.partner,
    agreedBy: work.staff.nameOf(newest.agreed_by),
    agreedAt: newest.agreed_at,
    ratings: ratings
      .toSorted((a, b) => (a.ratedOn < b.ratedOn ? -1 : Number(a.ratedOn > b.ratedOn)))
      .map(({ goalVersion, ratedOn, sessionNumber, gasLevel, progress, words, ratedBy }) => ({
        goalVersion,
        ratedOn,
        sessionNumber,
        gasLevel,
        progress,
        words,
        ratedBy: work.staff.nameOf(ratedBy),
      })),
    earlier: versions.slice(1).map(({ version, wording, agreed_at }, i) => ({
      version,
      wording,
      agreedAt: agreed_at,
      // The reason stands with the version that it led to.
      reasonOfChange: versions[i]?.reason ?? '',
    })),
  }
}
