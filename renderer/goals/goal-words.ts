import type { Goal, GoalRating } from '../../preload/contract/goals.ts'
import type { Tone } from '../ui/status-badge.tsx'

type State = Goal['state']

export const goalStateWords: Readonly<Record<State, string>> = {
  active: 'Under way',
  reached: 'Reached',
  retired: 'Set aside',
}
export const goalStateTones: Readonly<Record<State, Tone>> = { active: 'neutral', reached: 'good', retired: 'neutral' }

/** The five levels of goal attainment, as they are typed and said. */
export const goalLevels = [
  { level: -2, words: 'Much less than expected' },
  { level: -1, words: 'Less than expected' },
  { level: 0, words: 'As expected' },
  { level: 1, words: 'More than expected' },
  { level: 2, words: 'Much more than expected' },
] as const

export const weightWords = ['a little', 'somewhat', 'quite', 'very', 'above all'] as const

/** `+1`, `0`, `−2`, with a minus sign as wide as the plus. */
export const signed = (level: number): string => (level > 0 ? `+${level}` : String(level).replace('-', '−'))

/** `level +1, progress 7 of 10` */
export const ratingWords = ({ gasLevel, progress }: Pick<GoalRating, 'gasLevel' | 'progress'>): string =>
  [gasLevel !== null && `level ${signed(gasLevel)}`, progress !== null && `progress ${progress} of 10`]
    .filter(Boolean)
    .join(', ')

/** The newest rating on the levels as they are now: what was rated on others is not marked on these. */
export const newestLevel = ({ levelsSince, ratings }: Pick<Goal, 'levelsSince' | 'ratings'>): number | null =>
  levelsSince === null
    ? null
    : (ratings.findLast(({ gasLevel, goalVersion }) => gasLevel !== null && goalVersion >= levelsSince)?.gasLevel ??
      null)
