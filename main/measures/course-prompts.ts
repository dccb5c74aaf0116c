import { isCase } from './band.ts'
import type { Instrument } from './instruments/instrument.ts'
import { type Change, changeOf } from './reliable-change.ts'

/** One scored administration. Those without a score are no part of a course. */
export type CourseScore = {
  readonly units: number
  /** The order of administrations; clocks go backwards, sequences do not. */
  readonly sequence: number
  /** Of the group; null outside sessions, for example at intake. */
  readonly sessionNumber: number | null
}

export type Course = {
  /** Of one instrument and version within one episode, in any order. */
  readonly scores: readonly CourseScore[]
  readonly sessionsPlanned: number
  readonly sessionsSoFar: number
}

/** A reason to talk, with the facts it rests on. It predicts nothing, and no sentence made of it may say otherwise. */
export type CoursePrompt =
  | {
      readonly prompt: 'reliably-worse'
      readonly first: CourseScore
      readonly latest: CourseScore
      readonly change: Change
    }
  | {
      readonly prompt: 'no-reliable-improvement'
      readonly first: CourseScore
      readonly latest: CourseScore
      readonly change: Change
      readonly sessionsPlanned: number
      readonly sessionsSoFar: number
    }
  | {
      readonly prompt: 'two-rises'
      /** Each further to the worse side than the one before it. */
      readonly scores: readonly [CourseScore, CourseScore, CourseScore]
    }

/**
 * What in a course is a reason to talk, from the latest score:
 *
 * - `reliably-worse`: worse than the first score by the instrument's reliable change.
 * - `no-reliable-improvement`: half of the planned sessions are held, there is a score after the first, it is not
 *   reliably better than the first, and it is still a case. Without a cut-off or a threshold it is never given.
 * - `two-rises`: the last two changes, from one score to the next, were both to the worse side, each by any amount. It
 *   is called a rise also where a higher score is better. Scores that were not made in between do not count.
 *
 * No free validated rule for "not on track" exists for these instruments; these three are plain and can be checked.
 */
export function coursePrompts(instrument: Instrument, course: Course): readonly CoursePrompt[] {
  const scores = course.scores.toSorted((one, other) => one.sequence - other.sequence)
  const [first] = scores
  const latest = scores.at(-1)
  if (!first || !latest || scores.length < 2) return []
  const change = changeOf(instrument, first.units, latest.units)
  const { sessionsPlanned, sessionsSoFar } = course
  const rises = twoRises(instrument, scores)
  const prompts: CoursePrompt[] = []
  if (change.is === 'worsened') prompts.push({ prompt: 'reliably-worse', first, latest, change })
  if (isLate(course) && isCase(instrument, latest.units) && ['unchanged', 'worsened'].includes(change.is))
    prompts.push({ prompt: 'no-reliable-improvement', first, latest, change, sessionsPlanned, sessionsSoFar })
  if (rises) prompts.push({ prompt: 'two-rises', scores: rises })
  return prompts
}

/** Half of the planned sessions; of an odd number, the session that passes the half. */
const isLate = ({ sessionsPlanned, sessionsSoFar }: Course) =>
  sessionsPlanned > 0 && sessionsSoFar * 2 >= sessionsPlanned

function twoRises(
  { higherIs }: Instrument,
  scores: readonly CourseScore[],
): readonly [CourseScore, CourseScore, CourseScore] | null {
  const [one, two, three] = scores.slice(-3)
  if (!one || !two || !three) return null
  const isWorse = (before: CourseScore, after: CourseScore) =>
    higherIs === 'worse' ? after.units > before.units : after.units < before.units
  return isWorse(one, two) && isWorse(two, three) ? [one, two, three] : null
}
