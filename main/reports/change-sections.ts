import type { Figure, ReportRow, ReportSection } from '../../preload/contract/reports.ts'
import { isComputed, type NotComputable } from './computed.ts'
import type { MeasureEnds } from './end-counts.ts'
import { factsOf, type MeasureCases, pairsIn } from './measure-cases.ts'
import { changeFigure, countFigure, hiddenFigure, noData, numberFigure, partOf, pFigure } from './report-figure.ts'
import type { ReportFrame } from './report-frame.ts'
import { column, sectionRow, shareCells } from './report-section.ts'
import { type PairSummary, summarisePairs } from './summarise-pairs.ts'

const everybody = () => true
const keyOf = ({ instrument }: MeasureCases) => String(instrument.code)

/** A line of figures about the pairs: all hidden where their number is, all dashes where there is no pair. */
export function pairCells(
  may: boolean,
  summary: () => PairSummary | NotComputable,
  cellsOf: (summary: PairSummary) => readonly Figure[],
  width: number,
): Figure[] {
  if (!may) return Array.from({ length: width }, () => hiddenFigure)
  const found = summary()
  return isComputed(found)
    ? [countFigure(found.n), ...cellsOf(found)]
    : [countFigure(0), ...Array.from({ length: width - 1 }, () => noData)]
}

const summaryOf = (frame: ReportFrame, measure: MeasureCases) => () =>
  summarisePairs(pairsIn(frame, measure, everybody), factsOf(measure.instrument))

export const completenessSection = (all: readonly MeasureEnds[]): ReportSection => ({
  key: 'completeness',
  title: 'How complete the scores are',
  notes: [
    'A case should have a pair, a first and a last score, once it has started and ended and its programme gives the measure.',
    'Scores at follow-up are not in any pair.',
  ],
  picture: null,
  columns: [
    column('due', 'Should have a pair', 'count'),
    column('pairs', 'Pairs', 'count'),
    column('share', 'Share', 'share'),
    column('from', '95% from', 'share'),
    column('to', '95% to', 'share'),
  ],
  rows: all.map(({ measure, ends }): ReportRow => {
    const due = ends.due.count()
    return sectionRow(keyOf(measure), measure.instrument.name, [
      countFigure(due),
      ...shareCells(measure.pairs.count(), due),
    ])
  }),
})

export const changeSection = (frame: ReportFrame, measures: readonly MeasureCases[]): ReportSection => ({
  key: 'change',
  title: 'Before and after',
  notes: [
    'Change is last minus first, in points, of the cases with a pair. Higher is worse unless the name says better.',
  ],
  picture: 'before-after',
  columns: [
    column('pairs', 'Pairs', 'count'),
    column('first', 'Mean first', 'number'),
    column('sd-first', 'SD first', 'number'),
    column('last', 'Mean last', 'number'),
    column('sd-last', 'SD last', 'number'),
    column('change', 'Mean change', 'number'),
    column('from', '95% from', 'number'),
    column('to', '95% to', 'number'),
    column('sd-change', 'SD change', 'number'),
  ],
  rows: measures.map((measure) =>
    sectionRow(
      keyOf(measure),
      nameWithDirection(measure),
      pairCells(
        measure.pairs.may(),
        summaryOf(frame, measure),
        (of) => [
          numberFigure(of.pre.mean, measure.decimals),
          numberFigure(of.pre.sd, measure.decimals),
          numberFigure(of.post.mean, measure.decimals),
          numberFigure(of.post.sd, measure.decimals),
          ...changeCells(of, measure.decimals),
          numberFigure(of.change.sd, measure.decimals),
        ],
        9,
      ),
    ),
  ),
})

export const nameWithDirection = ({ instrument }: MeasureCases): string =>
  instrument.higherIs === 'better' ? `${instrument.name} (higher is better)` : instrument.name

/** Mean change with its interval. */
export const changeCells = ({ change }: PairSummary, decimals: number): readonly Figure[] => [
  changeFigure(change.mean, decimals),
  changeFigure(
    partOf(change.interval, ({ lower }) => lower),
    decimals,
  ),
  changeFigure(
    partOf(change.interval, ({ upper }) => upper),
    decimals,
  ),
]

export const effectCells = ({ effect }: PairSummary): readonly Figure[] => [
  changeFigure(
    partOf(effect, ({ g }) => g),
    2,
  ),
  changeFigure(
    partOf(effect, ({ lower }) => lower),
    2,
  ),
  changeFigure(
    partOf(effect, ({ upper }) => upper),
    2,
  ),
]

export const effectSection = (frame: ReportFrame, measures: readonly MeasureCases[]): ReportSection => ({
  key: 'effect',
  title: 'Size of the change',
  notes: [
    'The effect size is Hedges’ g_av, the mean change over the root mean square of both standard deviations, with Bonett’s interval. It compares a group with itself: without a comparison group nobody can say what would have happened anyway.',
  ],
  picture: 'forest',
  columns: [
    column('pairs', 'Pairs', 'count'),
    column('g', 'g_av', 'number'),
    column('from', '95% from', 'number'),
    column('to', '95% to', 'number'),
    column('t', 't', 'number'),
    column('df', 'df', 'number'),
    column('p', 'p (t)', 'number'),
    column('v', 'Wilcoxon V', 'number'),
    column('p-v', 'p (Wilcoxon)', 'number'),
  ],
  rows: measures.map((measure) =>
    sectionRow(
      keyOf(measure),
      nameWithDirection(measure),
      pairCells(
        measure.pairs.may(),
        summaryOf(frame, measure),
        (of) => [
          ...effectCells(of),
          numberFigure(
            partOf(of.t, ({ t }) => t),
            2,
          ),
          numberFigure(
            partOf(of.t, ({ df }) => df),
            0,
          ),
          pFigure(partOf(of.t, ({ p }) => p)),
          numberFigure(
            partOf(of.signedRanks, ({ v }) => v),
            1,
          ),
          pFigure(partOf(of.signedRanks, ({ p }) => p)),
        ],
        9,
      ),
    ),
  ),
})

/** With two groups, the figure and the mean would tell the mean of each. */
const fewestGroups = 3

export const clusteringSection = (frame: ReportFrame, measures: readonly MeasureCases[]): ReportSection => ({
  key: 'clustering',
  title: 'How alike members of a group change',
  notes: [
    'The intraclass correlation of the changes by group, the design effect and the number of independent cases that the pairs are worth. With fewer than about ten groups these are mostly noise. The intervals in this report are not widened by them.',
    `Not printed for fewer than ${fewestGroups} groups, and hidden where the number of pairs of one group is: it could be worked out.`,
  ],
  picture: null,
  columns: [
    column('groups', 'Groups', 'count'),
    column('icc', 'ICC', 'number'),
    column('design-effect', 'Design effect', 'number'),
    column('effective', 'Effective pairs', 'number'),
  ],
  rows: measures.map((measure) => sectionRow(keyOf(measure), measure.instrument.name, clusteringCells(frame, measure))),
})

function clusteringCells(frame: ReportFrame, measure: MeasureCases): Figure[] {
  if (!measure.pairs.may() || !measure.pairs.mayEachUnit())
    return [hiddenFigure, hiddenFigure, hiddenFigure, hiddenFigure]
  const summary = summaryOf(frame, measure)()
  const found = isComputed(summary) ? summary.clustering : summary
  if (!isComputed(found) || found.groups < fewestGroups) return [noData, noData, noData, noData]
  return [
    countFigure(found.groups),
    numberFigure(found.icc, 2),
    numberFigure(found.designEffect, 2),
    numberFigure(found.effectiveN, 0),
  ]
}
