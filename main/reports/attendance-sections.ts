import type { ReportSection } from '../../preload/contract/reports.ts'
import { type Counted, chain, countCases, divideCases, without } from './counted-cases.ts'
import { aroundEnded, type Flow } from './flow-counts.ts'
import { shouldHavePair } from './report-cases.ts'
import { countFigure } from './report-figure.ts'
import type { ReportFrame } from './report-frame.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'

/** The sessions offered to each case, in its order: 1 present, 0 absent. */
export function offersOf(packed: Int32Array, placeOf: Int32Array, count: number): readonly (readonly number[])[] {
  const offers: number[][] = Array.from({ length: count }, () => [])
  for (let at = 0; at < packed.length; at += 2) offers[placeOf[packed[at] ?? 0] ?? -1]?.push(packed[at + 1] ?? 0)
  return offers
}
export type Offers = ReturnType<typeof offersOf>

/** Sessions beyond this are in no line of their own. */
const mostSessions = 24
/** At so many sessions it is counted who came as often, and who kept coming so long. */
const steps = [1, 4, 7, 10] as const

/** Counts of those who ended, and whose attendance was recorded. */
type Attendance = {
  /** By session: offered an n-th one, and present at it. */
  readonly offered: readonly Counted[]
  readonly present: readonly Counted[]
  /** By step: came to so many sessions, and came to the session of that number or a later one. */
  readonly cameTo: readonly Counted[]
  readonly keptComing: readonly Counted[]
}

/** How many sessions cases were offered and came to. People, not places: at their n-th session a case counts once. */
export function attendanceSections(frame: ReportFrame, flow: Flow, offers: Offers): ReportSection[] {
  const attendance = attendanceOf(frame, flow, offers)
  return [bySession(attendance), cameToSection(frame, attendance), keptComingSection(attendance)]
}

/** Each count is a part of several others by definition, as who came to four sessions was offered four. */
function attendanceOf(frame: ReportFrame, flow: Flow, offers: Offers): Attendance {
  const { cases } = frame
  const ended = aroundEnded(flow)
  const sessionsOf = (i: number) => (shouldHavePair(cases, i) ? (offers[i] ?? []) : [])
  const longest = offers.reduce((most, _, i) => Math.max(most, sessionsOf(i).length), 0)
  const numbers = Array.from({ length: Math.min(longest, mostSessions) }, (_, at) => at + 1)
  const times = Int32Array.from(offers, (_, i) => sessionsOf(i).reduce((sum, one) => sum + one, 0))
  const last = Int32Array.from(offers, (_, i) => sessionsOf(i).lastIndexOf(1) + 1)

  if (longest === 0) return { offered: [], present: [], cameTo: [], keptComing: [] }

  // Who started was there once, so those with a session offered are all who ended: printed where their number is.
  const everybody = divideCases(frame, flow.ended, 2, (i) => (sessionsOf(i).length > 0 ? 0 : 1)).row(0)
  const offered = chainFrom(everybody, numbers.slice(1), (number, before) =>
    countCases(frame, (i) => sessionsOf(i).length >= number, { beside: [chain(...before, ...ended)] }),
  )
  const offeredAt = (number: number) => chain(...offered.slice(0, number).toReversed(), ...ended)
  const present = offered.map((at, place) =>
    divideCases(frame, at, 2, (i) => (sessionsOf(i)[place] === 1 ? 0 : 1)).row(0),
  )
  const once = divideCases(frame, everybody, 2, (i) => ((times[i] ?? 0) > 0 ? 0 : 1), {
    tells: present.filter(({ isEverShown }) => isEverShown.onScreen).map((at) => (i: number) => !at.isIn(i)),
  }).row(0)
  const laterSteps = steps.slice(1)
  const cameTo = chainFrom(once, laterSteps, (step, before) =>
    countCases(frame, (i) => (times[i] ?? 0) >= step, { beside: [chain(...before), offeredAt(step)] }),
  )
  const keptComing = chainFrom(once, laterSteps, (step, before) =>
    countCases(frame, (i) => (last[i] ?? 0) >= step, {
      beside: [
        chain(...before),
        offeredAt(step),
        chain(...cameTo.slice(steps.indexOf(step))),
        ...present.slice(step - 1).map((at) => chain(at)),
      ],
    }),
  )
  return { offered, present, cameTo, keptComing }
}

/** Counts of which each is a part of the one before; `before` is nearest first. */
function chainFrom<T>(
  first: Counted,
  places: readonly T[],
  countAt: (place: T, before: readonly Counted[]) => Counted,
): readonly Counted[] {
  const counts = [first]
  for (const place of places) counts.push(countAt(place, counts.toReversed()))
  return counts
}

const bySession = ({ offered, present }: Attendance): ReportSection => ({
  key: 'attendance',
  title: 'Attendance by session',
  notes: [
    'Of the cases that started and ended, those to which an n-th session was offered (it took place while the person had a place, and somebody recorded who came), and those that were present. Sessions are counted for each case from its own first one.',
  ],
  picture: null,
  columns: [column('offered', 'Offered', 'count'), column('count', 'Present', 'count'), ...shareColumns.slice(1)],
  rows: offered.map((at, place) => {
    const count = at.count()
    return sectionRow(String(place + 1), `Session ${place + 1}`, [
      countFigure(count),
      ...shareCells(present[place]?.count() ?? null, count),
    ])
  }),
})

function cameToSection(frame: ReportFrame, { offered, cameTo }: Attendance): ReportSection {
  const n = offered[0] ? offered[0].count() : 0
  const line = (key: string, label: string, counted: Counted | undefined) =>
    sectionRow(key, label, shareCells(counted ? counted.count() : 0, n))
  return {
    key: 'attended',
    title: 'Sessions attended',
    notes: ['Of the cases that started and ended, and whose attendance was recorded.'],
    picture: null,
    columns: [...shareColumns],
    rows: steps.map((step, place) => {
      const [from, to] = [cameTo[place], cameTo[place + 1]]
      const label = to ? `${step} to ${(steps[place + 1] ?? step) - 1}` : `${step} or more`
      return line(String(place + 1), label, from && to ? without(frame, from, to) : from)
    }),
  }
}

const keptComingSection = ({ offered, keptComing }: Attendance): ReportSection => {
  const n = offered[0] ? offered[0].count() : 0
  return {
    key: 'curve',
    title: 'Who kept coming',
    notes: ['Of the same cases, those that came to the session named or to a later one.'],
    picture: 'curve',
    columns: [...shareColumns],
    rows: steps.map((step, place) =>
      sectionRow(String(step), `Session ${step}`, shareCells(keptComing[place] ? keptComing[place].count() : 0, n)),
    ),
  }
}
