import { type Counted, chain, countCases, type Divided, divideCases, without } from './counted-cases.ts'
import type { MeasureCases } from './measure-cases.ts'
import { caseEnds, isAtStage } from './report-cases.ts'
import type { ReportFrame } from './report-frame.ts'

/** How treatments ended, in the order of the rows of `ends`. */
export const flowEnds = ['completed', 'left-early', 'other-end'] as const
export type FlowEnd = (typeof flowEnds)[number]

/**
 * Counts of the path. Each stage is a part of those before it: who was enrolled without an assessment has come as far as
 * being assessed.
 */
export type Flow = {
  readonly referred: Counted
  readonly assessed: Counted
  readonly enrolled: Counted
  readonly started: Counted
  /** Started and ended: the denominator of completion and drop-out, and the cases of every table of outcomes. */
  readonly ended: Counted
  /** Ended, by `flowEnds`. */
  readonly ends: Divided
  /** Started and not ended. */
  readonly open: Counted
  /** Ended without a start. */
  readonly neverStarted: Counted
}

export const endOf = ({ cases }: ReportFrame, i: number): FlowEnd => {
  const end = caseEnds[cases.end[i] ?? -1]
  return end === 'completed' || end === 'left-early' ? end : 'other-end'
}

/**
 * Where the difference of two stages is too small, one of them is not printed. Those go first that a practice plans by:
 * how many were referred and enrolled, how many ended, and what lies between.
 */
export function flowCounts(frame: ReportFrame, measures: readonly MeasureCases[]): Flow {
  const { cases } = frame
  const at = (stage: 'assessed' | 'enrolled' | 'started' | 'ended') => (i: number) => isAtStage(cases, i, stage)
  const isStarted = at('started')
  const isEnrolled = (i: number) => at('enrolled')(i) || isStarted(i)
  const isAssessed = (i: number) => at('assessed')(i) || isEnrolled(i)
  const pairs = measures.map((measure) => chain(measure.pairs))
  const isEnded = (i: number) => isStarted(i) && at('ended')(i)
  const referred = countCases(frame, () => true, { beside: pairs })
  const enrolled = countCases(frame, isEnrolled, { beside: [...pairs, chain(referred)] })
  const ended = countCases(frame, isEnded, { beside: [...pairs, chain(enrolled, referred)] })
  const started = countCases(frame, isStarted, { beside: [...pairs, chain(ended), chain(enrolled, referred)] })
  const assessed = countCases(frame, isAssessed, {
    beside: [...pairs, chain(enrolled, started, ended), chain(referred)],
  })
  const notStarted = without(frame, referred, started)
  return {
    referred,
    assessed,
    enrolled,
    started,
    ended,
    ends: divideCases(frame, ended, flowEnds.length, (i) => flowEnds.indexOf(endOf(frame, i))),
    open: without(frame, started, ended),
    neverStarted: divideCases(frame, notStarted, 2, (i) => (at('ended')(i) ? 0 : 1)).row(0),
  }
}

export const endsRow = ({ ends }: Flow, end: FlowEnd): Counted => ends.row(flowEnds.indexOf(end))

/** The stages around those who started and ended, chain first: what any count of outcomes is a part of. */
export const aroundEnded = ({ ended, started, enrolled, assessed, referred }: Flow): readonly Counted[] => [
  ended,
  started,
  enrolled,
  assessed,
  referred,
]
