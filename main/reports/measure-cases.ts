import { isCase } from '../measures/band.ts'
import type { Instrument } from '../measures/instruments/instrument.ts'
import { changeOf } from '../measures/reliable-change.ts'
import { isScore } from '../measures/scoring.ts'
import type { ChangeFacts } from './change-rates.ts'
import { type Counted, countCases, type Divided, divideCases } from './counted-cases.ts'
import type { Pairs } from './pair-moments.ts'
import { caseEnds, shouldHavePair } from './report-cases.ts'
import { isSelected, type ReportFrame } from './report-frame.ts'

/** The first and the last score of every case on one measure. */
export type MeasureColumns = {
  /** How many scores; 0 for none. */
  readonly scores: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
}

const width = 5

/** By the number of the instrument. `packed`: episode, instrument, scores, first, last. */
export function readMeasures(packed: Int32Array, placeOf: Int32Array, count: number): Map<number, MeasureColumns> {
  const columns = new Map<number, MeasureColumns>()
  for (let at = 0; at < packed.length; at += width) {
    const i = placeOf[packed[at] ?? 0] ?? -1
    if (i < 0) continue
    const code = packed[at + 1] ?? 0
    let known = columns.get(code)
    if (!known) {
      known = { scores: new Int32Array(count), first: new Int32Array(count), last: new Int32Array(count) }
      columns.set(code, known)
    }
    known.scores[i] = packed[at + 2] ?? 0
    known.first[i] = packed[at + 3] ?? 0
    known.last[i] = packed[at + 4] ?? 0
  }
  return columns
}

export const changeRows = ['improved', 'unchanged', 'worsened'] as const

/**
 * One measure over all cases. Its pairs are counted before anything else: where so few people lack a score that their
 * number is hidden, it is the number of the others that gives way.
 */
export type MeasureCases = MeasureColumns & {
  readonly instrument: Instrument
  readonly decimals: number
  /** Started and ended, and the programme gives the measure or it was given all the same. */
  readonly isDue: (i: number) => boolean
  readonly hasPair: (i: number) => boolean
  readonly hasScore: (i: number) => boolean
  /** The place in `changeRows` of a pair; -1 without one, or where no threshold is known. */
  readonly classOf: (i: number) => number
  readonly pairs: Counted
  /** Pairs by `changeRows`. */
  readonly classes: Divided
  /** Pairs that began as a case, and below the cut-off; null where the instrument has none. */
  readonly starts: Divided | null
}

export function measureCases(
  frame: ReportFrame,
  instrument: Instrument,
  columns: MeasureColumns,
  plannedBy: ReadonlySet<number>,
): MeasureCases {
  const { cases } = frame
  const { scores, first, last } = columns
  const isDue = (i: number) =>
    shouldHavePair(cases, i) && ((scores[i] ?? 0) > 0 || plannedBy.has(cases.programme[i] ?? 0))
  const hasScore = (i: number) => isDue(i) && (scores[i] ?? 0) > 0
  const hasPair = (i: number) => isDue(i) && (scores[i] ?? 0) > 1
  const classes = classTable(instrument)
  const classOf = (i: number) => (hasPair(i) ? classes(first[i] ?? 0, last[i] ?? 0) : -1)
  const pairs = countCases(frame, hasPair)
  return {
    instrument,
    decimals: instrument.score.isMean ? 2 : 1,
    ...columns,
    isDue,
    hasPair,
    hasScore,
    classOf,
    pairs,
    classes: divideCases(frame, pairs, changeRows.length, classOf),
    starts: instrument.cutOff
      ? divideCases(frame, pairs, 2, (i) => (isCaseAt({ instrument }, first[i] ?? 0) ? 0 : 1))
      : null,
  }
}

/** Classes are asked once for each pair of scores: a report has many people and few scores. */
function classTable(instrument: Instrument): (first: number, last: number) => number {
  const known = new Map<number, number>()
  return (first, last) => {
    const key = first * 65_536 + last
    const found = known.get(key)
    if (found !== undefined) return found
    const isKnown = isScore(instrument, first) && isScore(instrument, last)
    const is = isKnown ? changeOf(instrument, first, last).is : 'not-known'
    const place = is === 'not-known' ? -1 : changeRows.indexOf(is)
    known.set(key, place)
    return place
  }
}

/** Whether a score is a case; false also where the instrument has no cut-off, or the number is none of its scores. */
export const isCaseAt = ({ instrument }: Pick<MeasureCases, 'instrument'>, units: number): boolean =>
  isScore(instrument, units) && isCase(instrument, units) === true

export const hasCompleted = ({ cases }: ReportFrame, i: number): boolean =>
  caseEnds[cases.end[i] ?? -1] === 'completed' && shouldHavePair(cases, i)

/** The pairs of the report for which `isIn` holds. */
export function pairsIn(frame: ReportFrame, measure: MeasureCases, isIn: (i: number) => boolean): Pairs {
  const chosen: number[] = []
  for (let i = 0; i < frame.cases.count; i++) if (isSelected(frame, i) && measure.hasPair(i) && isIn(i)) chosen.push(i)
  return scoresOf(frame, measure, chosen)
}

/** With everybody who has one score at least: the last one seen may be the first. */
export function lastSeen(frame: ReportFrame, measure: MeasureCases): Pairs {
  const chosen: number[] = []
  for (let i = 0; i < frame.cases.count; i++) if (isSelected(frame, i) && measure.hasScore(i)) chosen.push(i)
  return scoresOf(frame, measure, chosen)
}

function scoresOf({ cases }: ReportFrame, { first, last }: MeasureCases, chosen: readonly number[]): Pairs {
  const column = () => new Int32Array(chosen.length)
  const [pre, post, cluster] = [column(), column(), column()]
  for (const [at, i] of chosen.entries()) {
    pre[at] = first[i] ?? 0
    post[at] = last[i] ?? 0
    cluster[at] = (cases.group[i] ?? 0) - 1
  }
  return { pre, post, cluster }
}

/** What the statistics ask of an instrument. The classes of change come from the instrument itself. */
export const factsOf = ({ score, higherIs }: Instrument): ChangeFacts => ({
  unitsPerPoint: score.unitsPerPoint,
  higherIs,
  cutOffUnits: null,
  caseIs: 'at-or-above',
  reliableChange: null,
})
