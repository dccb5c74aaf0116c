import { clinicalRoles, endpoint } from './endpoint.ts'
import { day, id, line, optionalDay, optionalLine, version, whole } from './fields.ts'
import { z } from './zod.ts'

const clinical = { needs: 'clinical', roles: clinicalRoles, states: ['open'] } as const

export const goalStates = ['active', 'reached', 'retired'] as const

/** What each level means, from much less (-2) to much more (+2) than expected; all five or none. */
const levels = z.array(line(300)).length(5).nullable()

const agreed = {
  wording: line(500),
  byWhen: optionalDay,
  levels,
  weight: whole(1, 5),
  /** May be of the group: then both have agreed to it. */
  partner: optionalLine(120),
}

/** The names that the guard found are of people in the person's own life. */
const ownPeople = z.boolean().default(false)

const rating = z.strictObject({
  goalVersion: z.number(),
  ratedOn: z.string(),
  sessionNumber: z.number().nullable(),
  gasLevel: z.number().nullable(),
  progress: z.number().nullable(),
  words: z.string().nullable(),
  ratedBy: z.string(),
})
export type GoalRating = z.output<typeof rating>

const goal = z.strictObject({
  goalId: id,
  version: z.number(),
  state: z.enum(goalStates),
  wording: z.string(),
  byWhen: z.string().nullable(),
  levels: z.array(z.string()).length(5).nullable(),
  /** The version from which the levels are what they are now: ratings of earlier versions meant others. */
  levelsSince: z.number().nullable(),
  weight: z.number(),
  partner: z.string().nullable(),
  agreedBy: z.string(),
  agreedAt: z.string(),
  /** Oldest first; of one day the one given last is the correction of the others. */
  ratings: z.array(rating),
  /** Earlier wordings, newest first, each with why it was changed. */
  earlier: z.array(
    z.strictObject({ version: z.number(), wording: z.string(), agreedAt: z.string(), reasonOfChange: z.string() }),
  ),
})
export type Goal = z.output<typeof goal>

/** Goals in the participant's words. A changed goal gets a new version, never an overwrite. */
export const goals = {
  /**
   * Goals of the person's newest path, and goal attainment as a T score (50 = as expected) of the first and the newest
   * ratings. `leftOut`: goals with levels that were not rated on them in two weeks. null: none was.
   */
  list: endpoint({
    ...clinical,
    writes: false,
    audit: 'goals viewed',
    input: z.strictObject({ participantId: id }),
    output: z.strictObject({
      goals: z.array(goal),
      attainment: z
        .strictObject({ first: z.number(), now: z.number(), goals: z.number(), leftOut: z.number() })
        .nullable(),
    }),
  }),
  agree: endpoint({
    ...clinical,
    writes: true,
    audit: 'goal agreed',
    input: z.strictObject({ participantId: id, ...agreed, ownPeople }),
    output: z.strictObject({ goalId: id }),
  }),
  change: endpoint({
    ...clinical,
    writes: true,
    audit: 'goal changed',
    input: z.strictObject({
      goalId: id,
      version,
      ...agreed,
      ownPeople,
      /** Why it was changed; stays beside the earlier wording. */
      reason: line(300),
    }),
    output: z.strictObject({ version: z.number() }),
  }),
  /** At least one of the two numbers; a level only where the goal has levels. */
  rate: endpoint({
    ...clinical,
    writes: true,
    audit: 'goal rated',
    input: z.strictObject({
      goalId: id,
      ratedOn: day,
      sessionId: id.nullable(),
      gasLevel: whole(-2, 2).nullable(),
      progress: whole(0, 10).nullable(),
      words: optionalLine(300),
    }),
    output: z.null(),
  }),
  /** Reached, set aside, or taken up again. */
  setState: endpoint({
    ...clinical,
    writes: true,
    audit: 'goal state changed',
    input: z.strictObject({ goalId: id, version, state: z.enum(goalStates) }),
    output: z.null(),
  }),
} as const
