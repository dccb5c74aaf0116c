import type { Step } from '../../preload/contract/programmes.ts'
import { isDay } from '../ui/day.ts'

export type PreviewedSession = {
  readonly number: number
  /** YYYY-MM-DD; null while the first date is none. */
  readonly date: string | null
  readonly title: string
  /** Which of the sessions of its step it is; 1 of 1 for most. */
  readonly part: number
  readonly of: number
}

/** The sessions that a group will get: each step as often as the curriculum says, one a week from the first date. */
export function schedulePreview(
  steps: readonly Pick<Step, 'title' | 'sessions'>[],
  firstDate: string,
): readonly PreviewedSession[] {
  return steps
    .flatMap(({ title, sessions }) =>
      Array.from({ length: sessions }, (_, i) => ({ title, part: i + 1, of: sessions })),
    )
    .map((session, i) => ({ number: i + 1, date: isDay(firstDate) ? weeksLater(firstDate, i) : null, ...session }))
}

const weekMs = 7 * 86_400_000

/** Counted in UTC, where no day has 23 hours. */
const weeksLater = (day: string, weeks: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + weeks * weekMs).toISOString().slice(0, 10)
