import type { ReportSection } from '../../preload/contract/reports.ts'
import { changeCells, pairCells } from './change-sections.ts'
import { isComputed } from './computed.ts'
import { goalAttainmentT } from './goal-attainment-t.ts'
import { shouldHavePair } from './report-cases.ts'
import { countFigure, hiddenFigure, noData, numberFigure, shareFigure } from './report-figure.ts'
import { isSelected, type ReportFrame, tallyCases, tallyOne } from './report-frame.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'
import { pairsOf, summarisePairs } from './summarise-pairs.ts'

/** The sessions offered to each case, in its order: 1 present, 0 absent. */
export function offersOf(packed: Int32Array, placeOf: Int32Array, count: number): readonly (readonly number[])[] {
  const offers: number[][] = Array.from({ length: count }, () => [])
  for (let at = 0; at < packed.length; at += 2) offers[placeOf[packed[at] ?? 0] ?? -1]?.push(packed[at + 1] ?? 0)
  return offers
}
export type Offers = ReturnType<typeof offersOf>

/** Sessions beyond this are in no line of their own. */
const mostSessions = 24

/** People, not places: at their n-th session a case counts once. */
export function attendanceSection(frame: ReportFrame, offers: Offers): ReportSection {
  const longest = offers.reduce((most, { length }, i) => (isSelected(frame, i) ? Math.max(most, length) : most), 0)
  const numbers = Array.from({ length: Math.min(longest, mostSessions) }, (_, i) => i + 1)
  return {
    key: 'attendance',
    title: 'Attendance by session',
    notes: [
      'Of the cases to which an n-th session was offered (it took place while the person had a place, and somebody recorded who came), those that were present. Sessions are counted for each case from its own first one.',
    ],
    picture: null,
    columns: [column('offered', 'Offered', 'count'), column('count', 'Present', 'count'), ...shareColumns.slice(1)],
    rows: numbers.map((number) => {
      const tally = tallyCases(frame, { rows: 2 }, (i) => {
        const present = offers[i]?.[number - 1]
        return present === undefined ? -1 : present === 1 ? 0 : 1
      })
      const offered = tally.count([0, 1])
      return sectionRow(String(number), `Session ${number}`, [
        countFigure(offered),
        ...shareCells(offered === null ? null : tally.count([0]), offered),
      ])
    }),
  }
}

const bins = [
  { label: 'None', from: 0, to: 0 },
  { label: '1 to 3', from: 1, to: 3 },
  { label: '4 to 6', from: 4, to: 6 },
  { label: '7 to 9', from: 7, to: 9 },
  { label: '10 or more', from: 10, to: Number.POSITIVE_INFINITY },
] as const
const binOf = (count: number) => bins.findIndex(({ from, to }) => count >= from && count <= to)
const allBins = bins.map((_, place) => place)

/** How many sessions ended cases came to, and the last one to which they came. */
export function attendedSections(frame: ReportFrame, offers: Offers): ReportSection[] {
  const { cases } = frame
  const isIn = (i: number) => shouldHavePair(cases, i) && (offers[i]?.length ?? 0) > 0
  const present = (i: number) => (offers[i] ?? []).reduce((sum, one) => sum + one, 0)
  const attended = tallyCases(frame, { rows: bins.length }, (i) => (isIn(i) ? binOf(present(i)) : -1))
  const reached = tallyCases(frame, { rows: bins.length }, (i) =>
    isIn(i) ? binOf((offers[i] ?? []).lastIndexOf(1) + 1) : -1,
  )
  const ended = tallyOne(frame, isIn)
  const n = ended.count([0])
  const of = (count: number | null) => shareCells(n === null ? null : count, n)
  return [
    {
      key: 'attended',
      title: 'Sessions attended',
      notes: ['Of the cases that started and ended, and whose attendance was recorded.'],
      picture: null,
      columns: [...shareColumns],
      rows: bins.map(({ label }, place) => sectionRow(String(place), label, of(attended.count([place])))),
    },
    {
      key: 'curve',
      title: 'Who kept coming',
      notes: ['Of the same cases, those that came to the session named or to a later one.'],
      picture: 'curve',
      columns: [...shareColumns],
      rows: bins
        .slice(1)
        .map(({ from }, place) =>
          sectionRow(String(from), `Session ${from}`, of(reached.count(allBins.slice(place + 1)))),
        ),
    },
  ]
}

/** `packed`: episode, times planned, times reported, helpfulness or -1. */
export function homePracticeSection(frame: ReportFrame, packed: Int32Array): ReportSection {
  const { placeOf, count } = frame.cases
  const has = new Uint8Array(count)
  const sums = { planned: 0, times: 0, helpfulness: 0, rated: 0 }
  for (let at = 0; at < packed.length; at += 4) {
    const i = placeOf[packed[at] ?? 0] ?? -1
    if (i < 0) continue
    has[i] = 1
    if (!isSelected(frame, i)) continue
    sums.planned += packed[at + 1] ?? 0
    sums.times += packed[at + 2] ?? 0
    const helpfulness = packed[at + 3] ?? -1
    if (helpfulness < 0) continue
    sums.helpfulness += helpfulness
    sums.rated += 1
  }
  const rated = new Uint8Array(count)
  for (let at = 0; at < packed.length; at += 4) {
    const i = placeOf[packed[at] ?? 0] ?? -1
    if (i >= 0 && (packed[at + 3] ?? -1) >= 0) rated[i] = 1
  }
  const n = tallyOne(frame, (i) => has[i] === 1).count([0])
  const raters = n === null ? null : tallyOne(frame, (i) => rated[i] === 1).count([0])
  return {
    key: 'home-practice',
    title: 'Home practice',
    notes: [
      'Of the cases that reported home practice at least once: times done of times planned, and how helpful it was from 0 to 10.',
    ],
    picture: null,
    columns: [
      column('cases', 'Cases', 'count'),
      column('share', 'Done of planned', 'share'),
      column('helpfulness', 'Helpfulness', 'number'),
    ],
    rows: [
      sectionRow('all', 'All', [
        countFigure(n),
        n === null ? hiddenFigure : sums.planned === 0 ? noData : shareFigure(sums.times / sums.planned),
        raters === null ? hiddenFigure : sums.rated === 0 ? noData : numberFigure(sums.helpfulness / sums.rated, 1),
      ]),
    ],
  }
}

/** T scores as whole hundredths, so that they are paired like other scores. */
const hundredths = 100

/** `packed`: episode, goal, weight, version, week, level; a goal's ratings follow one another in the order of entry. */
export function goalsSection(frame: ReportFrame, packed: Int32Array): ReportSection {
  const { cases } = frame
  const pairs = attainmentOf(packed, cases.placeOf, cases.count)
  const tally = tallyOne(frame, (i) => pairs[i] !== undefined)
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
      'T scores of Goal Attainment Scaling: 50 is as expected. Of the cases with a goal whose levels were rated in two different weeks; ratings before the newest wording that was rated are left out.',
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
          tally.may([0]),
          () =>
            summarisePairs(
              pairsOf(
                pairs.flatMap((pair, i) =>
                  pair && isSelected(frame, i) ? [{ pre: pair.first, post: pair.last, cluster: -1 }] : [],
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
