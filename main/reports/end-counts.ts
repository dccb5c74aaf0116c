import { type Counted, chain, countCases } from './counted-cases.ts'
import { aroundEnded, endsRow, type Flow } from './flow-counts.ts'
import { changeRows, hasCompleted, isCaseAt, type MeasureCases } from './measure-cases.ts'
import type { ReportFrame } from './report-frame.ts'

/** What is counted of one measure among those who ended; each is guarded against all of which it is a part. */
export type EndCounts = {
  /** Started and ended, and should have a pair. */
  readonly due: Counted
  /** Due, with at least one score. */
  readonly seen: Counted
  /** Due and completed. */
  readonly completed: Counted
  /** null where the instrument has no cut-off. */
  readonly recovery: {
    /** Completed, and began as a case. */
    readonly cases: Counted
    readonly recovered: Counted
    /** null where no threshold of reliable change is known. */
    readonly reliablyRecovered: Counted | null
  } | null
  /** Completed and reliably improved; null where no threshold is known. */
  readonly improved: Counted | null
}

/** A measure with what is counted of it among those who ended. */
export type MeasureEnds = { readonly measure: MeasureCases; readonly ends: EndCounts }

/** Later counts give way to earlier ones. */
export function endCounts(
  frame: ReportFrame,
  flow: Flow,
  measure: MeasureCases,
  all: readonly MeasureCases[],
): EndCounts {
  const { isDue, hasScore, hasPair, classOf, first, last, pairs, instrument } = measure
  const ended = aroundEnded(flow)
  const isImproved = (i: number) => classOf(i) === changeRows.indexOf('improved')
  // Where everybody should have a pair, those with a pair of another measure are among them.
  const due = countCases(frame, isDue, { beside: [...all.map((one) => chain(one.pairs)), chain(...ended)] })
  const seen = countCases(frame, hasScore, { beside: [chain(pairs), chain(due, ...ended)] })
  const isCompleted = (i: number) => isDue(i) && hasCompleted(frame, i)
  const completed = countCases(frame, isCompleted, {
    beside: [chain(endsRow(flow, 'completed'), ...ended), chain(due)],
  })
  const allCompleted = chain(completed, endsRow(flow, 'completed'), ...ended)
  const improvedPairs = chain(rowOfClass(measure, 'improved'), pairs)

  const wasCase = (i: number) => hasScore(i) && isCaseAt(measure, first[i] ?? 0)
  const isCase = (i: number) => isCompleted(i) && wasCase(i)
  const hasRecovered = (i: number) => isCase(i) && hasPair(i) && !isCaseAt(measure, last[i] ?? 0)
  const cases = countCases(frame, isCase, { beside: [allCompleted, chain(seen, due)] })
  const startedAsCases = chain(measure.starts?.row(0) ?? null, pairs)
  const recovered = countCases(frame, hasRecovered, { beside: [chain(cases, ...allCompleted), startedAsCases] })
  const reliablyRecovered = countCases(frame, (i) => hasRecovered(i) && isImproved(i), {
    beside: [chain(recovered, cases, ...allCompleted), startedAsCases, improvedPairs],
  })
  const hasThreshold = instrument.reliableChange !== null
  const improved = countCases(frame, (i) => isCompleted(i) && isImproved(i), {
    beside: [allCompleted, improvedPairs, ...(instrument.cutOff ? [chain(reliablyRecovered)] : [])],
  })
  return {
    due,
    seen,
    completed,
    recovery: instrument.cutOff
      ? { cases, recovered, reliablyRecovered: hasThreshold ? reliablyRecovered : null }
      : null,
    improved: hasThreshold ? improved : null,
  }
}

/** Pairs of one class of change. */
export const rowOfClass = ({ classes }: MeasureCases, is: (typeof changeRows)[number]): Counted =>
  classes.row(changeRows.indexOf(is))
