import type { ReportRow, ReportSection } from '../../preload/contract/reports.ts'
import { changeCells, pairCells } from './change-sections.ts'
import { countEnds, type Flow } from './flow-section.ts'
import { changeRows, factsOf, hasCompleted, isCaseAt, lastSeen, type MeasureCases } from './measure-cases.ts'
import { noData, wordsFigure } from './report-figure.ts'
import { type ReportFrame, tallyCases } from './report-frame.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'
import { summarisePairs } from './summarise-pairs.ts'

const classNames = {
  improved: 'reliably improved',
  unchanged: 'no reliable change',
  worsened: 'reliably worse',
} as const

/** Classes of the pairs; hidden where the number of pairs is. */
export const countClass = (
  measure: MeasureCases,
  is: (typeof changeRows)[number],
  units?: Uint8Array,
): number | null => (measure.pairs.may([0], units) ? measure.classes.count([changeRows.indexOf(is)], units) : null)

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
        shareCells(countClass(measure, is), measure.pairs.count([0])),
      ),
    ),
  ),
})

/** Rows of completed cases by what became of them; `other` are those that did not complete, by class of change. */
const recoveryRows = {
  reliablyRecovered: 0,
  recovered: 1,
  notRecovered: 2,
  notACase: 3,
} as const
const improvedRows = { completed: 0, notCompleted: 1, completedOther: 2, notCompletedOther: 3 } as const

/**
 * Recovery by NHS Talking Therapies, for each measure by itself: of completed cases that began as a case, those whose
 * last score is none. Completed cases without a second score stay in the denominators.
 */
export function recoverySection(frame: ReportFrame, flow: Flow, measures: readonly MeasureCases[]): ReportSection {
  return {
    key: 'recovery',
    title: 'Recovery',
    notes: [
      'Recovered: a completed case whose first score was at the cut-off or worse, and whose last score is not. Reliably recovered: recovered, with a reliable improvement. Who did not begin as a case cannot recover, and is not in the denominator.',
      'Completed cases without a second score count as not recovered and not improved.',
    ],
    picture: null,
    columns: [...shareColumns, column('of', 'Of', 'words')],
    rows: measures
      .filter(({ instrument }) => instrument.cutOff !== null)
      .flatMap((one) => recoveryOf(frame, flow, one)),
  }
}

function recoveryOf(frame: ReportFrame, flow: Flow, measure: MeasureCases): ReportRow[] {
  const { first, last, hasScore, hasPair, classOf, instrument } = measure
  const wasCase = (i: number) => isCaseAt(measure, first[i] ?? 0)
  const improved = changeRows.indexOf('improved')
  const starts = tallyCases(frame, { rows: 2 }, (i) => (hasScore(i) ? (wasCase(i) ? 0 : 1) : -1))
  const recovery = tallyCases(frame, { rows: 4 }, (i) => {
    if (!hasCompleted(frame, i) || !measure.isDue(i)) return -1
    if (!hasScore(i) || !wasCase(i)) return recoveryRows.notACase
    if (!hasPair(i) || isCaseAt(measure, last[i] ?? 0)) return recoveryRows.notRecovered
    return classOf(i) === improved ? recoveryRows.reliablyRecovered : recoveryRows.recovered
  })
  const improvement = tallyCases(frame, { rows: 4 }, (i) => {
    if (!measure.isDue(i)) return -1
    const isImproved = classOf(i) === improved
    if (hasCompleted(frame, i)) return isImproved ? improvedRows.completed : improvedRows.completedOther
    return isImproved ? improvedRows.notCompleted : improvedRows.notCompletedOther
  })
  const seen = measure.seen.count([0])
  const mayStart = seen !== null
  const mayComplete = countEnds(flow, ['completed']) !== null && measure.due.may([0])
  const cases = mayComplete ? recovery.count([0, 1, 2]) : null
  const completed = mayComplete ? improvement.count([improvedRows.completed, improvedRows.completedOther]) : null
  const isImprovedShown = countClass(measure, 'improved') !== null
  const line = (key: string, label: string, count: number | null, n: number | null, of: string) =>
    sectionRow(`${instrument.code} ${key}`, `${instrument.name}: ${label}`, [...shareCells(count, n), wordsFigure(of)])
  const rows = [
    line('case', 'began as a case', mayStart ? starts.count([0]) : null, seen, 'ended, with a first score'),
    line('below', 'began below the cut-off', mayStart ? starts.count([1]) : null, seen, 'ended, with a first score'),
    line('recovered', 'recovered', cases === null ? null : recovery.count([0, 1]), cases, 'completed, began as a case'),
  ]
  if (!instrument.reliableChange) return rows
  return [
    ...rows,
    line(
      'reliably-recovered',
      'reliably recovered',
      cases === null ? null : recovery.count([recoveryRows.reliablyRecovered]),
      cases,
      'completed, began as a case',
    ),
    line(
      'improved',
      'reliably improved',
      isImprovedShown && completed !== null ? improvement.count([improvedRows.completed]) : null,
      completed,
      'completed',
    ),
  ]
}

/** What the figures would be if those without an end score were not left out. */
export const withoutEndSection = (frame: ReportFrame, measures: readonly MeasureCases[]): ReportSection => ({
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
  rows: measures.map((measure) => {
    const due = measure.due.count([0])
    const improved = countClass(measure, 'improved')
    const [, worst] = shareCells(improved, due)
    return sectionRow(String(measure.instrument.code), measure.instrument.name, [
      ...pairCells(
        measure.seen.may([0]) && measure.pairs.may([0]),
        () => summarisePairs(lastSeen(frame, measure), factsOf(measure.instrument)),
        (of) => changeCells(of, measure.decimals),
        4,
      ),
      measure.instrument.reliableChange ? worst : noData,
    ])
  }),
})
