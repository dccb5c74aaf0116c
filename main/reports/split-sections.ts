import { genders, type Population, populations } from '../../preload/contract/participants.ts'
import type { ReportSection, ReportSplit } from '../../preload/contract/reports.ts'
import { changeCells, effectCells, pairCells } from './change-sections.ts'
import { countClass } from './class-sections.ts'
import { countEnded, countEnds, type Flow, startedEndOf } from './flow-section.ts'
import { changeRows, factsOf, hasCompleted, type MeasureCases, pairsIn } from './measure-cases.ts'
import { ageBands, isAtStage, shouldHavePair } from './report-cases.ts'
import { countFigure, numberFigure } from './report-figure.ts'
import { isSelected, type ReportFrame, type Tally, tallyCases, unitsWhere } from './report-frame.ts'
import { quarterText } from './report-quarter.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'
import { summarisePairs } from './summarise-pairs.ts'

/** One line of a split: some of the report's cases, and what may be printed of them. */
type Slice = {
  readonly key: string
  readonly label: string
  readonly isIn: (i: number) => boolean
  readonly countCases: () => number | null
  readonly countStarted: () => number | null
  readonly countCompleted: () => number | null
  readonly countEnded: () => number | null
  readonly mayPairs: (measure: MeasureCases) => boolean
  readonly countClass: (measure: MeasureCases, is: (typeof changeRows)[number]) => number | null
}

export type SplitNames = {
  readonly programmes: ReadonlyMap<number, string>
  readonly groups: ReadonlyMap<number, string>
  /** By user: name, and the numbers of the groups led; for the owner alone. */
  readonly facilitators: readonly { readonly name: string; readonly groups: ReadonlySet<number> }[]
  /** By case, one bit for each population. */
  readonly populations: Int32Array | null
}

export function splitSections(
  frame: ReportFrame,
  flow: Flow,
  measures: readonly MeasureCases[],
  split: ReportSplit,
  names: SplitNames,
): ReportSection[] {
  const slices = slicesOf(frame, flow, split, names)
  if (slices.length === 0) return []
  const by = splitWords[split]
  return [
    ...(split === 'completion' ? [] : [flowBy(slices, by)]),
    changeBy(frame, slices, measures, by),
    classesBy(slices, measures, by),
  ]
}

export const splitWords: Readonly<Record<ReportSplit, string>> = {
  none: 'not split',
  programme: 'programme',
  group: 'group',
  quarter: 'quarter',
  population: 'population',
  'age-band': 'age band',
  gender: 'gender',
  completion: 'completion',
  facilitator: 'facilitator',
}

function slicesOf(frame: ReportFrame, flow: Flow, split: ReportSplit, names: SplitNames): Slice[] {
  const { cases } = frame
  const byNumber = (column: Int32Array, nameOf: (value: number) => string) => {
    const values = new Set<number>()
    for (let i = 0; i < cases.count; i++) if (isSelected(frame, i)) values.add(column[i] ?? 0)
    return [...values].map((value) =>
      ofUnits(frame, flow, String(value), nameOf(value), (i) => (column[i] ?? 0) === value),
    )
  }
  switch (split) {
    case 'none':
      return []
    case 'programme':
      return sorted(byNumber(cases.programme, (row) => names.programmes.get(row) ?? 'No programme yet'))
    case 'group':
      return sorted(byNumber(cases.group, (row) => names.groups.get(row) ?? 'No group yet'))
    case 'quarter':
      return sorted(byNumber(cases.quarter, (quarter) => (quarter === 0 ? 'Not known' : quarterText(quarter))))
    case 'facilitator':
      return names.facilitators.map(({ name, groups }, place) =>
        ofUnits(frame, flow, String(place), name, (i) => groups.has(cases.group[i] ?? 0)),
      )
    case 'gender':
      return ofCodes(
        frame,
        genders.map((code) => genderWords[code]),
        (i) => cases.gender[i] ?? -1,
      )
    case 'age-band':
      return ofCodes(frame, ageBands.map(ageWords), (i) => cases.age[i] ?? -1)
    case 'completion':
      return ofCodes(frame, ['Completed', 'Did not complete'], (i) =>
        shouldHavePair(cases, i) ? (hasCompleted(frame, i) ? 0 : 1) : -1,
      )
    case 'population':
      return populations.map((code, place) => {
        const has = (i: number) => ((names.populations?.[i] ?? 0) & (1 << place)) !== 0
        // A person may have several: each population divides the cases by itself.
        const [slice] = ofCodes(frame, [populationWords[code], ''], (i) => (has(i) ? 0 : 1))
        if (!slice) throw new Error('a population has two sides')
        return { ...slice, key: code }
      })
  }
}

const collator = new Intl.Collator('en', { numeric: true })
const sorted = (slices: readonly Slice[]) => slices.toSorted((a, b) => collator.compare(a.label, b.label))

/** Whole units: what may be printed of them is what may be printed of a report about them. */
function ofUnits(frame: ReportFrame, flow: Flow, key: string, label: string, isIn: (i: number) => boolean): Slice {
  const units = unitsWhere(frame, isIn)
  return {
    key,
    label,
    isIn,
    countCases: () => flow.referred.count([0], units),
    countStarted: () => flow.started.count([0], units),
    countCompleted: () => countEnds(flow, ['completed'], units),
    countEnded: () => countEnded(flow, units),
    mayPairs: (measure) => measure.pairs.may([0], units),
    countClass: (measure, is) => countClass(measure, is, units),
  }
}

/** People by a code: every code is a row of a table of its own, whose margins have to be open too. */
function ofCodes(frame: ReportFrame, labels: readonly string[], codeOf: (i: number) => number): Slice[] {
  const { cases } = frame
  const rows = labels.length
  const tally = (isIn: (i: number) => boolean) => tallyCases(frame, { rows }, (i) => (isIn(i) ? codeOf(i) : -1))
  const all = tally(() => true)
  const started = tally((i) => isAtStage(cases, i, 'started'))
  // Completed, ended otherwise, still open: printed together or not at all.
  const ends = tallyCases(frame, { rows, cells: 3 }, (i) => {
    const end = startedEndOf(frame, i)
    const code = codeOf(i)
    return end < 0 || code < 0 ? -1 : code * 3 + (end === 0 ? 0 : end === 3 ? 2 : 1)
  })
  const pairs = perMeasure((measure) => tally(measure.hasPair))
  const classes = perMeasure((measure) =>
    tallyCases(frame, { rows, cells: changeRows.length }, (i) => {
      const is = measure.classOf(i)
      const code = codeOf(i)
      return is < 0 || code < 0 ? -1 : code * changeRows.length + is
    }),
  )
  const countIn = (code: number, isIn: (i: number) => boolean) => {
    let count = 0
    for (let i = 0; i < cases.count; i++) if (isSelected(frame, i) && codeOf(i) === code && isIn(i)) count++
    return count
  }
  return labels.map((label, code) => ({
    key: String(code),
    label,
    isIn: (i) => codeOf(i) === code,
    countCases: () => all.count([code]),
    countStarted: () => (all.may([code]) ? started.count([code]) : null),
    countCompleted: () =>
      started.may([code]) && ends.may([code]) ? countIn(code, (i) => startedEndOf(frame, i) === 0) : null,
    countEnded: () =>
      started.may([code]) && ends.may([code]) ? countIn(code, (i) => [0, 1, 2].includes(startedEndOf(frame, i))) : null,
    mayPairs: (measure) => measure.pairs.may([0]) && pairs(measure).may([code]),
    countClass: (measure, is) =>
      countClass(measure, is) !== null && pairs(measure).may([code]) && classes(measure).may([code])
        ? countIn(code, (i) => measure.classOf(i) === changeRows.indexOf(is))
        : null,
  }))
}

function perMeasure(make: (measure: MeasureCases) => Tally): (measure: MeasureCases) => Tally {
  const made = new Map<MeasureCases, Tally>()
  return (measure) => {
    const known = made.get(measure) ?? make(measure)
    made.set(measure, known)
    return known
  }
}

const flowBy = (slices: readonly Slice[], by: string): ReportSection => ({
  key: 'split-flow',
  title: `The path by ${by}`,
  notes: ['Completed of the cases that started and ended.', ...several(by)],
  picture: null,
  columns: [column('cases', 'Referred', 'count'), column('started', 'Started', 'count'), completedColumn, ...shareOnly],
  rows: slices.map((slice) =>
    sectionRow(slice.key, slice.label, [
      countFigure(slice.countCases()),
      countFigure(slice.countStarted()),
      ...shareCells(slice.countCompleted(), slice.countEnded()),
    ]),
  ),
})
const completedColumn = column('count', 'Completed', 'count')
const shareOnly = shareColumns.slice(1)

const several = (by: string) =>
  by === 'population' || by === 'facilitator' ? [`A case may stand in more than one line.`] : []

const changeBy = (
  frame: ReportFrame,
  slices: readonly Slice[],
  measures: readonly MeasureCases[],
  by: string,
): ReportSection => ({
  key: 'split-change',
  title: `Change by ${by}`,
  notes: ['Of the cases with a pair, in points.', ...several(by)],
  picture: 'forest',
  columns: [
    column('pairs', 'Pairs', 'count'),
    column('first', 'Mean first', 'number'),
    column('last', 'Mean last', 'number'),
    column('change', 'Mean change', 'number'),
    column('change-from', '95% from', 'number'),
    column('change-to', '95% to', 'number'),
    column('g', 'g_av', 'number'),
    column('from', '95% from', 'number'),
    column('to', '95% to', 'number'),
  ],
  rows: measures.flatMap((measure) =>
    slices.map((slice) =>
      sectionRow(
        `${measure.instrument.code} ${slice.key}`,
        `${measure.instrument.name}: ${slice.label}`,
        pairCells(
          slice.mayPairs(measure),
          () => summarisePairs(pairsIn(frame, measure, slice.isIn), factsOf(measure.instrument)),
          (of) => [
            numberFigure(of.pre.mean, measure.decimals),
            numberFigure(of.post.mean, measure.decimals),
            ...changeCells(of, measure.decimals),
            ...effectCells(of),
          ],
          9,
        ),
      ),
    ),
  ),
})

const classesBy = (slices: readonly Slice[], measures: readonly MeasureCases[], by: string): ReportSection => ({
  key: 'split-classes',
  title: `Reliable change by ${by}`,
  notes: ['Of the cases with a pair.', ...several(by)],
  picture: null,
  columns: changeRows.flatMap((is) => [column(is, classHeaders[is], 'count'), column(`${is}-share`, 'Share', 'share')]),
  rows: measures
    .filter(({ instrument }) => instrument.reliableChange !== null)
    .flatMap((measure) =>
      slices.map((slice) => {
        const counts = changeRows.map((is) => slice.countClass(measure, is))
        const isOpen = counts.every((count) => count !== null)
        const n = isOpen ? counts.reduce((sum, count) => sum + count, 0) : null
        return sectionRow(
          `${measure.instrument.code} ${slice.key}`,
          `${measure.instrument.name}: ${slice.label}`,
          counts.flatMap((count) => shareCells(isOpen ? count : null, n).slice(0, 2)),
        )
      }),
    ),
})
const classHeaders = { improved: 'Improved', unchanged: 'No reliable change', worsened: 'Worse' } as const

const genderWords = { woman: 'Woman', man: 'Man', other: 'Other', 'not-said': 'Not said' } as const
const ageWords = (band: (typeof ageBands)[number]) =>
  ({ 'under-18': 'Under 18', '75-over': '75 and over', 'not-known': 'Not known' })[band as string] ??
  band.replace('-', ' to ')
const populationWords: Readonly<Record<Population, string>> = {
  trauma: 'Trauma',
  'chronic-stress': 'Chronic stress',
  'life-transition': 'Life transition',
  anxiety: 'Anxiety',
  depression: 'Depression',
  veteran: 'Veterans',
  caregiver: 'Caregivers',
  'substance-use-recovery': 'Recovery from substance use',
  student: 'Students',
  'workplace-stress': 'Workplace stress',
  'chronic-illness': 'Chronic illness',
  community: 'Seeking community',
}
