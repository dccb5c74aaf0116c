import { genders, type Population, populations } from '../../preload/contract/participants.ts'
import type { ReportSection, ReportSplit } from '../../preload/contract/reports.ts'
import { changeCells, effectCells, pairCells } from './change-sections.ts'
import { type Counted, chain, countCases, type Divided, divideCases, without } from './counted-cases.ts'
import { type MeasureEnds, rowOfClass } from './end-counts.ts'
import { aroundEnded, endsRow, type Flow } from './flow-counts.ts'
import { changeRows, factsOf, hasCompleted, type MeasureCases, pairsIn } from './measure-cases.ts'
import { ageBands, shouldHavePair } from './report-cases.ts'
import { countFigure, numberFigure } from './report-figure.ts'
import { isSelected, type ReportFrame, unitsWhere } from './report-frame.ts'
import { quarterText } from './report-quarter.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'
import { summarisePairs } from './summarise-pairs.ts'

/** One line of a split: some of the report's cases, and what may be printed of them. */
type Slice = {
  readonly key: string
  readonly label: string
  readonly isIn: (i: number) => boolean
  readonly countEnded: () => number | null
  readonly countCompleted: () => number | null
  readonly mayPairs: (ends: MeasureEnds) => boolean
  readonly countClass: (ends: MeasureEnds, is: (typeof changeRows)[number]) => number | null
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
  measures: readonly MeasureEnds[],
  split: ReportSplit,
  names: SplitNames,
): ReportSection[] {
  const slices = slicesOf(frame, flow, measures, split, names)
  if (slices.length === 0) return []
  const by = splitWords[split]
  // How many completed, and how many of these improved, the flow and the recovery say.
  if (split === 'completion') return [changeBy(frame, slices, measures, by)]
  return [flowBy(slices, by), changeBy(frame, slices, measures, by), classesBy(slices, measures, by)]
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

function slicesOf(
  frame: ReportFrame,
  flow: Flow,
  measures: readonly MeasureEnds[],
  split: ReportSplit,
  names: SplitNames,
): Slice[] {
  const { cases } = frame
  const byCode = (labels: readonly string[], codeOf: (i: number) => number) =>
    ofCodes(frame, flow, measures, labels, codeOf)
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
      return byCode(
        genders.map((code) => genderWords[code]),
        (i) => cases.gender[i] ?? -1,
      )
    case 'age-band':
      return byCode(ageBands.map(ageWords), (i) => cases.age[i] ?? -1)
    case 'completion':
      return byCompletion(frame, flow)
    case 'population':
      return populations.map((code, place) => {
        const has = (i: number) => ((names.populations?.[i] ?? 0) & (1 << place)) !== 0
        // A person may have several: each population divides the cases by itself.
        const [slice] = byCode([populationWords[code], ''], (i) => (has(i) ? 0 : 1))
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
    countEnded: () => flow.ended.count(units),
    countCompleted: () => endsRow(flow, 'completed').count(units),
    mayPairs: ({ measure }) => measure.pairs.may(units),
    countClass: ({ measure }, is) => rowOfClass(measure, is).count(units),
  }
}

/** People by a code: every code is a row of a table of its own, whose margins have to be open too. */
function ofCodes(
  frame: ReportFrame,
  flow: Flow,
  measures: readonly MeasureEnds[],
  labels: readonly string[],
  codeOf: (i: number) => number,
): Slice[] {
  const divide = (whole: Counted, more: Parameters<typeof divideCases>[4] = {}) =>
    divideCases(frame, whole, labels.length, codeOf, more)
  const pairs = new Map(measures.map(({ measure }) => [measure, divide(measure.pairs)]))
  const ended = divide(flow.ended, {
    tells: [
      (i) => hasCompleted(frame, i),
      (i) => !hasCompleted(frame, i),
      ...measures
        .filter(({ measure }) => measure.pairs.isEverShown.onScreen)
        .map(
          ({ measure }) =>
            (i: number) =>
              !measure.hasPair(i),
        ),
    ],
    within: [...pairs.values()],
  })
  const classes = new Map<MeasureCases, Divided>()
  const classesOf = (measure: MeasureCases) => {
    const known =
      classes.get(measure) ??
      divide(measure.pairs, {
        tells: changeRows.map((_, is) => (i: number) => measure.classOf(i) === is),
        within: [pairs.get(measure) ?? divide(measure.pairs)],
      })
    classes.set(measure, known)
    return known
  }
  const completed = endsRow(flow, 'completed')
  const countIn = (code: number, isIn: (i: number) => boolean) => {
    let count = 0
    for (let i = 0; i < frame.cases.count; i++) if (isSelected(frame, i) && codeOf(i) === code && isIn(i)) count++
    return count
  }
  return labels.map((label, code) => ({
    key: String(code),
    label,
    isIn: (i) => codeOf(i) === code,
    countEnded: () => ended.row(code).count(),
    countCompleted: () => (ended.row(code).may() && completed.may() ? countIn(code, completed.isIn) : null),
    mayPairs: ({ measure }) => pairs.get(measure)?.row(code).may() === true,
    countClass: ({ measure }, is) => {
      const margin = rowOfClass(measure, is)
      return margin.may() && classesOf(measure).row(code).may() ? countIn(code, margin.isIn) : null
    },
  }))
}

/** Those who completed and those who did not, as far as they have a pair. */
function byCompletion(frame: ReportFrame, flow: Flow): Slice[] {
  const countCompleted = ({ measure: { pairs, hasPair }, ends }: MeasureEnds): Counted => {
    const isCompleted = (i: number) => hasCompleted(frame, i)
    return countCases(frame, (i) => hasPair(i) && isCompleted(i), {
      beside: [
        chain(pairs),
        chain(ends.completed, endsRow(flow, 'completed'), ...aroundEnded(flow)),
        chain(ends.recovery?.recovered ?? null, ends.recovery?.reliablyRecovered ?? null),
        chain(ends.improved),
      ],
      rests: [(i) => shouldHavePair(frame.cases, i) && !isCompleted(i) && !hasPair(i)],
    })
  }
  const known = new Map<MeasureCases, readonly [Counted, Counted]>()
  const sidesOf = (ends: MeasureEnds) => {
    const { measure } = ends
    const found = known.get(measure)
    if (found) return found
    const completed = countCompleted(ends)
    const sides = [completed, without(frame, measure.pairs, completed)] as const
    known.set(measure, sides)
    return sides
  }
  return ['Completed', 'Did not complete'].map((label, side) => ({
    key: String(side),
    label,
    isIn: (i) => shouldHavePair(frame.cases, i) && hasCompleted(frame, i) === (side === 0),
    countEnded: () => null,
    countCompleted: () => null,
    mayPairs: (ends) => sidesOf(ends)[side]?.may() === true,
    countClass: () => null,
  }))
}

const flowBy = (slices: readonly Slice[], by: string): ReportSection => ({
  key: 'split-flow',
  title: `The path by ${by}`,
  notes: ['Completed of the cases that started and ended.', ...several(by)],
  picture: null,
  columns: [column('ended', 'Started and ended', 'count'), completedColumn, ...shareOnly],
  rows: slices.map((slice) => {
    const ended = slice.countEnded()
    return sectionRow(slice.key, slice.label, [countFigure(ended), ...shareCells(slice.countCompleted(), ended)])
  }),
})
const completedColumn = column('count', 'Completed', 'count')
const shareOnly = shareColumns.slice(1)

const several = (by: string) =>
  by === 'population' || by === 'facilitator' ? [`A case may stand in more than one line.`] : []

const changeBy = (
  frame: ReportFrame,
  slices: readonly Slice[],
  all: readonly MeasureEnds[],
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
  rows: all.flatMap((ends) => {
    const { measure } = ends
    return slices.map((slice) =>
      sectionRow(
        `${measure.instrument.code} ${slice.key}`,
        `${measure.instrument.name}: ${slice.label}`,
        pairCells(
          slice.mayPairs(ends),
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
    )
  }),
})

const classesBy = (slices: readonly Slice[], all: readonly MeasureEnds[], by: string): ReportSection => ({
  key: 'split-classes',
  title: `Reliable change by ${by}`,
  notes: ['Of the cases with a pair.', ...several(by)],
  picture: null,
  columns: changeRows.flatMap((is) => [column(is, classHeaders[is], 'count'), column(`${is}-share`, 'Share', 'share')]),
  rows: all
    .filter(({ measure }) => measure.instrument.reliableChange !== null)
    .flatMap((ends) =>
      slices.map((slice) => {
        const { instrument } = ends.measure
        const counts = changeRows.map((is) => slice.countClass(ends, is))
        const isOpen = counts.every((count) => count !== null)
        const n = isOpen ? counts.reduce((sum, count) => sum + count, 0) : null
        return sectionRow(
          `${instrument.code} ${slice.key}`,
          `${instrument.name}: ${slice.label}`,
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
