import type { OutcomesWork } from '../database/work.ts'

/** The path with a follow-up of so many months, the one to come before one that was done. */
export const findFollowedUp = (work: OutcomesWork, personId: string, months: number) =>
  work.outcomes
    .selectFrom('follow_up as f')
    .innerJoin('episode as p', 'p.episode_id', 'f.episode_id')
    .where('f.person_id', '=', personId)
    .where('f.months', '=', months)
    .orderBy('f.outcome')
    .orderBy('f.due_week', 'desc')
    .selectAll('p')
    .executeTakeFirst()

/** Months of the follow-ups of a path that are due by the week and not done. */
export const listFollowUpsDue = (work: OutcomesWork, episodeId: string, week: string) =>
  work.outcomes
    .selectFrom('follow_up')
    .where('episode_id', '=', episodeId)
    .where('outcome', 'is', null)
    .where('due_week', '<=', week)
    .orderBy('months')
    .select('months')
    .execute()
