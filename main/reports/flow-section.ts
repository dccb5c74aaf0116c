import type { ReportSection } from '../../preload/contract/reports.ts'
import { caseEnds, isAtStage } from './report-cases.ts'
import { countFigure, wordsFigure } from './report-figure.ts'
import { type ReportFrame, type Tally, tallyCases, tallyOne } from './report-frame.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'

/** What became of those who started, in the order of the rows of `ends`. */
export const startedEnds = ['completed', 'left-early', 'other-end', 'still-open'] as const
const rowOf = (end: (typeof startedEnds)[number]) => startedEnds.indexOf(end)

/** Counts of the path; each is a part of the one before it, but for the ends, which divide those who started. */
export type Flow = {
  readonly referred: Tally
  readonly assessed: Tally
  readonly enrolled: Tally
  readonly started: Tally
  readonly ends: Tally
  /** Of those who did not start: the path has ended, or it is open. */
  readonly notStarted: Tally
}

/** The place in `startedEnds` of a case that started; -1 for one that did not. */
export function startedEndOf({ cases }: ReportFrame, i: number): number {
  if (!isAtStage(cases, i, 'started')) return -1
  if (!isAtStage(cases, i, 'ended')) return rowOf('still-open')
  const end = caseEnds[cases.end[i] ?? -1]
  return rowOf(end === 'completed' || end === 'left-early' ? end : 'other-end')
}

export function flowOf(frame: ReportFrame): Flow {
  const { cases } = frame
  const at = (stage: 'assessed' | 'enrolled' | 'started') => tallyOne(frame, (i) => isAtStage(cases, i, stage))
  return {
    referred: tallyOne(frame, () => true),
    assessed: at('assessed'),
    enrolled: at('enrolled'),
    started: at('started'),
    ends: tallyCases(frame, { rows: startedEnds.length }, (i) => startedEndOf(frame, i)),
    notStarted: tallyCases(frame, { rows: 2 }, (i) =>
      isAtStage(cases, i, 'started') ? -1 : isAtStage(cases, i, 'ended') ? 0 : 1,
    ),
  }
}

const endedRows = [rowOf('completed'), rowOf('left-early'), rowOf('other-end')]

/** Of those who started, the count of some ends; hidden where the number who started is hidden. */
export const countEnds = (
  { started, ends }: Flow,
  wanted: readonly (typeof startedEnds)[number][],
  units?: Uint8Array,
): number | null => (started.may([0], units) ? ends.count(wanted.map(rowOf), units) : null)

/** Started and ended: the denominator of completion and drop-out. */
export const countEnded = (flow: Flow, units?: Uint8Array): number | null =>
  flow.started.may([0], units) ? flow.ends.count(endedRows, units) : null

export function flowSection(flow: Flow): ReportSection {
  const [referred, assessed, enrolled, started] = [flow.referred, flow.assessed, flow.enrolled, flow.started].map(
    (tally) => tally.count([0]),
  )
  const line = (key: string, label: string, count: number | null = null, n: number | null = null, of = '') =>
    sectionRow(key, label, [...shareCells(count, n), wordsFigure(of)])
  const ended = countEnded(flow)
  const never = flow.started.may([0]) && flow.referred.may([0]) ? flow.notStarted.count([0]) : null
  const empty = wordsFigure('')
  return {
    key: 'flow',
    title: 'The path of cases',
    notes: [
      'Cases are episodes, not people: a person who comes back is counted again.',
      'Completed, left early and other ends are shares of the cases that started and ended.',
    ],
    picture: 'flow',
    columns: [...shareColumns, column('of', 'Of', 'words')],
    rows: [
      sectionRow('referred', 'Referred', [countFigure(referred ?? null), empty, empty, empty, empty]),
      line('assessed', 'Assessed', assessed, referred, 'referred'),
      line('enrolled', 'Enrolled', enrolled, referred, 'referred'),
      line('started', 'Started', started, referred, 'referred'),
      line('completed', 'Completed', countEnds(flow, ['completed']), ended, 'started and ended'),
      line('left-early', 'Left early', countEnds(flow, ['left-early']), ended, 'started and ended'),
      line('other-end', 'Ended otherwise', countEnds(flow, ['other-end']), ended, 'started and ended'),
      line('still-open', 'Still open', countEnds(flow, ['still-open']), started, 'started'),
      line('never-started', 'Ended without a start', never, referred, 'referred'),
    ],
  }
}
