import type { ReportSection } from '../../preload/contract/reports.ts'
import { changeCells, pairCells } from './change-sections.ts'
import { isComputed } from './computed.ts'
import { chain, countCases } from './counted-cases.ts'
import { aroundEnded, type Flow } from './flow-counts.ts'
import { goalAttainmentT } from './goal-attainment-t.ts'
import { shouldHavePair } from './report-cases.ts'
import { countFigure, hiddenFigure, noData, numberFigure, shareFigure } from './report-figure.ts'
import { isSelected, type ReportFrame } from './report-frame.ts'
import { column, sectionRow } from './report-section.ts'
import { pairsOf, summarisePairs } from './summarise-pairs.ts'

/** `packed`: episode, times planned, times reported, helpfulness or -1. */
export function homePracticeSection(frame: ReportFrame, flow: Flow, packed: Int32Array): ReportSection {
  const { cases } = frame
  const [has, rated] = [new Uint8Array(cases.count), new Uint8Array(cases.count)]
  const sums = { planned: 0, times: 0, helpfulness: 0, rated: 0 }
  for (let at = 0; at < packed.length; at += 4) {
    const i = cases.placeOf[packed[at] ?? 0] ?? -1
    if (i < 0 || !shouldHavePair(cases, i)) continue
    const helpfulness = packed[at + 3] ?? -1
    has[i] = 1
    if (helpfulness >= 0) rated[i] = 1
    if (!isSelected(frame, i)) continue
    sums.planned += packed[at + 1] ?? 0
    sums.times += packed[at + 2] ?? 0
    if (helpfulness < 0) continue
    sums.helpfulness += helpfulness
    sums.rated += 1
  }
  const ended = aroundEnded(flow)
  const reporters = countCases(frame, (i) => has[i] === 1, { beside: [chain(...ended)] })
  const raters = countCases(frame, (i) => rated[i] === 1, { beside: [chain(reporters, ...ended)] })
  return {
    key: 'home-practice',
    title: 'Home practice',
    notes: [
      'Of the cases that started and ended, and reported home practice at least once: times done of times planned, and how helpful it was from 0 to 10.',
    ],
    picture: null,
    columns: [
      column('cases', 'Cases', 'count'),
      column('share', 'Done of planned', 'share'),
      column('helpfulness', 'Helpfulness', 'number'),
    ],
    rows: [
      sectionRow('all', 'All', [
        countFigure(reporters.count()),
        !reporters.may() ? hiddenFigure : sums.planned === 0 ? noData : shareFigure(sums.times / sums.planned),
        !raters.may() ? hiddenFigure : sums.rated === 0 ? noData : numberFigure(sums.helpfulness / sums.rated, 1),
      ]),
    ],
  }
}

/** T scores as whole hundredths, so that they are paired like other scores. */
const hundredths = 100

/** `packed`: episode, goal, weight, version, week, level; a goal's ratings follow one another in the order of entry. */
export function goalsSection(frame: ReportFrame, flow: Flow, packed: Int32Array): ReportSection {
  const { cases } = frame
  const pairs = attainmentOf(packed, cases.placeOf, cases.count)
  const isIn = (i: number) => shouldHavePair(cases, i) && pairs[i] !== undefined
  const counted = countCases(frame, isIn, { beside: [chain(...aroundEnded(flow))] })
  const facts = {
    unitsPerPoint: hundredths,
    higherIs: 'better',
    cutOffUnits: null,
    caseIs: 'at-or-below',
    reliableChange: null,
  } as const
  return {
    key: 'goals',
    title: 'Goal attainment',
    notes: [
      'T scores of Goal Attainment Scaling: 50 is as expected. Of the cases that started and ended, with a goal whose levels were rated in two different weeks; ratings before the newest wording that was rated are left out.',
    ],
    picture: null,
    columns: [
      column('cases', 'Cases', 'count'),
      column('first', 'Mean T first', 'number'),
      column('last', 'Mean T last', 'number'),
      column('change', 'Mean change', 'number'),
      column('from', '95% from', 'number'),
      column('to', '95% to', 'number'),
    ],
    rows: [
      sectionRow(
        'all',
        'All',
        pairCells(
          counted.may(),
          () =>
            summarisePairs(
              pairsOf(
                pairs.flatMap((pair, i) =>
                  pair && isIn(i) && isSelected(frame, i) ? [{ pre: pair.first, post: pair.last, cluster: -1 }] : [],
                ),
              ),
              facts,
            ),
          (of) => [numberFigure(of.pre.mean, 1), numberFigure(of.post.mean, 1), ...changeCells(of, 1)],
          6,
        ),
      ),
    ],
  }
}

type Level = { readonly weight: number; readonly first: number; readonly last: number }
const width = 6

function attainmentOf(packed: Int32Array, placeOf: Int32Array, count: number) {
  const goals: Level[][] = Array.from({ length: count }, () => [])
  for (let at = 0; at < packed.length; ) {
    let end = at
    while (end < packed.length && packed[end + 1] === packed[at + 1]) end += width
    const level = levelsOf(packed.subarray(at, end))
    if (level) goals[placeOf[packed[at] ?? 0] ?? -1]?.push(level)
    at = end
  }
  return goals.map((of) => {
    const first = goalAttainmentT(of.map(({ weight, first }) => ({ weight, level: first })))
    const last = goalAttainmentT(of.map(({ weight, last }) => ({ weight, level: last })))
    if (!isComputed(first) || !isComputed(last)) return undefined
    return { first: Math.round(first * hundredths), last: Math.round(last * hundredths) }
  })
}

/** The levels of the first and the last week, the newest rating of each; null from one week alone. */
function levelsOf(ratings: Int32Array): Level | null {
  const newest = ratings[ratings.length - width + 3] ?? 0
  const byWeek = new Map<number, number>()
  for (let at = 0; at < ratings.length; at += width)
    if (ratings[at + 3] === newest) byWeek.set(ratings[at + 4] ?? 0, ratings[at + 5] ?? 0)
  const levels = [...byWeek].toSorted(([a], [b]) => a - b).map(([, level]) => level)
  const [first, last] = [levels[0], levels.at(-1)]
  return levels.length < 2 || first === undefined || last === undefined
    ? null
    : { weight: ratings[2] ?? 1, first, last }
}
