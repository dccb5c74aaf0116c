import type { ReportRow, ReportSection } from '../../preload/contract/reports.ts'
import { changeCells, pairCells } from './change-sections.ts'
import type { Counted } from './counted-cases.ts'
import { type MeasureEnds, rowOfClass } from './end-counts.ts'
import { changeRows, factsOf, lastSeen, type MeasureCases } from './measure-cases.ts'
import { noData, wordsFigure } from './report-figure.ts'
import type { ReportFrame } from './report-frame.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'
import { summarisePairs } from './summarise-pairs.ts'

const classNames = {
  improved: 'reliably improved',
  unchanged: 'no reliable change',
  worsened: 'reliably worse',
} as const

const withThreshold = (measures: readonly MeasureCases[]) =>
  measures.filter(({ instrument }) => instrument.reliableChange !== null)

export const classesSection = (measures: readonly MeasureCases[]): ReportSection => ({
  key: 'classes',
  title: 'Reliable change',
  notes: [
    'Of the cases with a pair. A change is reliable where it is too large to be error of measurement; the definitions at the end name the threshold of each measure and its source.',
    ...measures
      .filter(({ instrument }) => instrument.reliableChange === null)
      .map(({ instrument }) => `${instrument.name}: no threshold of reliable change is known well enough to be used.`),
  ],
  picture: 'classes',
  columns: [...shareColumns],
  rows: withThreshold(measures).flatMap((measure) =>
    changeRows.map((is) =>
      sectionRow(
        `${measure.instrument.code} ${is}`,
        `${measure.instrument.name}: ${classNames[is]}`,
        shareCells(rowOfClass(measure, is).count(), measure.pairs.count()),
      ),
    ),
  ),
})

/**
 * Recovery by NHS Talking Therapies, for each measure by itself: of completed cases that began as a case, those whose
 * last score is none. Completed cases without a second score stay in the denominators.
 */
export const recoverySection = (all: readonly MeasureEnds[]): ReportSection => ({
  key: 'recovery',
  title: 'Recovery',
  notes: [
    'Recovered: a completed case whose first score was at the cut-off or worse, and whose last score is not. Reliably recovered: recovered, with a reliable improvement. Who did not begin as a case cannot recover, and is not in the denominator.',
    'Completed cases without a second score count as not recovered and not improved.',
  ],
  picture: null,
  columns: [...shareColumns, column('of', 'Of', 'words')],
  rows: all.flatMap(recoveryOf),
})

function recoveryOf({ measure: { instrument, pairs, starts }, ends }: MeasureEnds): ReportRow[] {
  if (!starts || !ends.recovery) return []
  const { cases, recovered, reliablyRecovered } = ends.recovery
  const line = (key: string, label: string, count: Counted, whole: Counted, of: string) =>
    sectionRow(`${instrument.code} ${key}`, `${instrument.name}: ${label}`, [
      ...shareCells(count.count(), whole.count()),
      wordsFigure(of),
    ])
  const ofCases = 'completed, began as a case'
  return [
    line('case', 'began as a case', starts.row(0), pairs, 'with a pair'),
    line('below', 'began below the cut-off', starts.row(1), pairs, 'with a pair'),
    line('recovered', 'recovered', recovered, cases, ofCases),
    ...(reliablyRecovered ? [line('reliably-recovered', 'reliably recovered', reliablyRecovered, cases, ofCases)] : []),
    ...(ends.improved ? [line('improved', 'reliably improved', ends.improved, ends.completed, 'completed')] : []),
  ]
}

/** What the figures would be if those without an end score were not left out. */
export const withoutEndSection = (frame: ReportFrame, all: readonly MeasureEnds[]): ReportSection => ({
  key: 'without-end',
  title: 'People without an end score',
  notes: [
    'Last seen: everybody with at least one score, with the last score that was seen; who has one score only did not change. Worst case: reliably improved of all who should have a pair, as if nobody without one had improved.',
  ],
  picture: null,
  columns: [
    column('cases', 'Cases', 'count'),
    column('change', 'Mean change, last seen', 'number'),
    column('from', '95% from', 'number'),
    column('to', '95% to', 'number'),
    column('improved', 'Improved, worst case', 'share'),
  ],
  rows: all.map(({ measure, ends: { seen, due } }) => {
    const [, worst] = shareCells(rowOfClass(measure, 'improved').count(), due.count())
    return sectionRow(String(measure.instrument.code), measure.instrument.name, [
      ...pairCells(
        seen.may() && measure.pairs.may(),
        () => summarisePairs(lastSeen(frame, measure), factsOf(measure.instrument)),
        (of) => changeCells(of, measure.decimals),
        4,
      ),
      measure.instrument.reliableChange ? worst : noData,
    ])
  }),
})
