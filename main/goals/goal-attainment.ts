/** A rating on the five levels of a goal, -2 to +2, with the ISO week in which it was given. In the order of entry. */
export type LevelRating = { readonly week: string; readonly goalVersion: number; readonly gasLevel: number | null }

export type ScaledGoal = {
  /** 1 to 5: how much it matters to the participant. */
  readonly weight: number
  /** The version from which the levels are what they are now; null where there are none. */
  readonly levelsSince: number | null
  readonly ratings: readonly LevelRating[]
}

export type Attainment = {
  /** T of the first ratings and of the newest ones, of the same goals. */
  readonly first: number
  readonly now: number
  /** How many goals were rated at both times, and how many with levels were not. */
  readonly goals: number
  readonly leftOut: number
}

// The correlation between goals that Kiresuk & Sherman (1968) assume.
const between = 0.3

/**
 * Goal attainment as a T score: 50 where every goal came out as expected, about 10 for a standard deviation.
 * T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²), ρ = .3; Kiresuk & Sherman (1968), doi 10.1007/BF01530764.
 * Throws where there is no goal.
 */
export function goalTScore(goals: readonly { readonly weight: number; readonly level: number }[]): number {
  if (goals.length === 0) throw new Error('no goal, no score')
  const sum = (of: (goal: (typeof goals)[number]) => number) => goals.reduce((total, goal) => total + of(goal), 0)
  const squares = sum(({ weight }) => weight ** 2)
  const whole = sum(({ weight }) => weight)
  return (
    50 + (10 * sum(({ weight, level }) => weight * level)) / Math.sqrt((1 - between) * squares + between * whole ** 2)
  )
}

/**
 * The first and the newest level of a goal, from two different weeks; null where there are none. Within a week the
 * newest rating counts: it corrects the others. Ratings on earlier levels are left out, for they meant something else.
 */
export function levelPair({
  levelsSince,
  ratings,
}: ScaledGoal): { readonly first: number; readonly now: number } | null {
  if (levelsSince === null) return null
  const byWeek = new Map<string, number>()
  for (const { week, goalVersion, gasLevel } of ratings)
    if (gasLevel !== null && goalVersion >= levelsSince) byWeek.set(week, gasLevel)
  const levels = [...byWeek].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, level]) => level)
  const [first, now] = [levels[0], levels.at(-1)]
  return levels.length < 2 || first === undefined || now === undefined ? null : { first, now }
}

/**
 * Goal attainment of one person, then and now, over the goals that have both ratings, whatever became of them: a goal
 * that was set aside still counts, or setting it aside would raise the score. null where no goal has both.
 */
export function goalAttainment(goals: readonly ScaledGoal[]): Attainment | null {
  const scaled = goals.filter(({ levelsSince }) => levelsSince !== null)
  const pairs = scaled.flatMap((goal) => {
    const pair = levelPair(goal)
    return pair ? [{ weight: goal.weight, ...pair }] : []
  })
  if (pairs.length === 0) return null
  return {
    first: goalTScore(pairs.map(({ weight, first }) => ({ weight, level: first }))),
    now: goalTScore(pairs.map(({ weight, now }) => ({ weight, level: now }))),
    goals: pairs.length,
    leftOut: scaled.length - pairs.length,
  }
}
