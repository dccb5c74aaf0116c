import type { ClosureFacts } from '../../preload/contract/closure.ts'
import type { Goal } from '../../preload/contract/goals.ts'

/** A goal with its first and last rating. Levels of earlier wordings meant something else and are left out. */
export function goalInClosure({ wording, state, levels, levelsSince, ratings }: Goal): ClosureFacts['goals'][number] {
  const progress = ratings.flatMap((rating) => rating.progress ?? [])
  const reached = ratings.flatMap(({ gasLevel, goalVersion }) =>
    gasLevel !== null && levelsSince !== null && goalVersion >= levelsSince ? gasLevel : [],
  )
  const lastLevel = reached.at(-1) ?? null
  return {
    wording,
    state,
    firstProgress: progress[0] ?? null,
    lastProgress: progress.at(-1) ?? null,
    firstLevel: reached[0] ?? null,
    lastLevel,
    lastLevelWords: lastLevel === null ? null : (levels?.[lastLevel + 2] ?? null),
  }
}
