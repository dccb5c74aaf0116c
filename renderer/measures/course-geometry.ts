import { bandAreas } from '../../preload/contract/band-table.ts'
import type { AdministrationRow, InstrumentFacts } from '../../preload/contract/measures.ts'
import { spread } from './spread.ts'

type Facts = Pick<InstrumentFacts, 'least' | 'most' | 'bands' | 'cutOff'>
type Given = Pick<AdministrationRow, 'administrationId' | 'givenOn' | 'score' | 'change'>
type Session = { readonly number: number; readonly date: string; readonly attended: boolean | null }
type Corridor = { readonly from: number; readonly to: number }

/** In CSS pixels, from the top left corner of the picture. */
export type CourseGeometry = {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly bands: readonly { readonly top: number; readonly height: number; readonly label: string }[]
  readonly corridor: { readonly left: number; readonly top: number; readonly height: number } | null
  readonly cutOff: { readonly y: number; readonly at: number } | null
  /** Beside the plot, moved apart so that none lies on another. */
  readonly labels: readonly { readonly y: number; readonly text: string; readonly is: 'band' | 'cut-off' }[]
  readonly points: readonly Point[]
  /** Filled in without a score. */
  readonly unscored: readonly { readonly key: string; readonly x: number }[]
  readonly line: string
  readonly days: readonly { readonly x: number; readonly day: string; readonly anchor: 'start' | 'middle' | 'end' }[]
  readonly levels: readonly { readonly y: number; readonly points: number }[]
  readonly sessions: readonly {
    readonly x: number
    readonly number: number
    readonly is: SessionLook
    /** Whether there is room for its number. */
    readonly numbered: boolean
  }[]
}
export type SessionLook = 'attended' | 'missed' | 'not-recorded'
export type PointLook = 'plain' | 'improved' | 'worsened'
type Point = {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly look: PointLook
  /** null: no room for it, it stands in the table. */
  readonly text: string | null
  readonly textY: number
}

const edges = { left: 34, right: 148, top: 22, plot: 224, below: 74 } as const
/** Room between the frame and the first and last mark. */
const inset = 16
const dayMs = 86_400_000
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayMs

/** Where everything of one measure's chart stands in a picture of this width. Nothing is drawn outside of it. */
export function courseGeometry(
  facts: Facts,
  course: { readonly administrations: readonly Given[]; readonly corridor: Corridor | null },
  sessions: readonly Session[],
  width: number,
): CourseGeometry {
  const plot = {
    left: edges.left,
    right: Math.max(width - edges.right, edges.left + 120),
    top: edges.top,
    bottom: edges.top + edges.plot,
  }
  const { administrations } = course
  const x = scaleDays([...administrations.map(({ givenOn }) => givenOn), ...sessions.map(({ date }) => date)], plot)
  const y = (points: number) => {
    const share = (clamp(points, facts.least, facts.most) - facts.least) / Math.max(facts.most - facts.least, 1e-9)
    // Rounded here for bands and points alike: a score at the least of its band stands on the line, not below it.
    return rounded(plot.bottom - share * (plot.bottom - plot.top))
  }
  const points = placed(
    administrations.flatMap(({ administrationId, givenOn, score, change }) =>
      score
        ? [{ key: administrationId, x: x(givenOn), y: y(score.points), text: score.text, look: lookOf(change) }]
        : [],
    ),
    plot.top,
  )
  const bands = bandAreas(facts.bands ?? [], facts.most).map(({ from, to, label }) => ({
    top: y(to),
    height: y(from) - y(to),
    label,
  }))
  const cutOff = facts.cutOff && { y: y(facts.cutOff.at), at: facts.cutOff.at }
  const first = points[0]
  return {
    width: plot.right + edges.right,
    height: plot.bottom + edges.below,
    plot,
    bands,
    cutOff,
    corridor:
      course.corridor && first
        ? { left: first.x, top: y(course.corridor.to), height: y(course.corridor.from) - y(course.corridor.to) }
        : null,
    labels: besidePlot(bands, cutOff, plot),
    points,
    unscored: administrations.flatMap(({ administrationId, givenOn, score }) =>
      score ? [] : [{ key: administrationId, x: x(givenOn) }],
    ),
    line: points.map((point, i) => `${i === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(' '),
    days: daysBelow(administrations, x, plot),
    levels: levelsBeside(facts).map((level) => ({ y: y(level), points: level })),
    sessions: numberedWhereRoom(
      sessions.map(({ number, date, attended }) => ({ x: x(date), number, is: markOf(attended) })),
    ),
  }
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

function scaleDays(days: readonly string[], { left, right }: CourseGeometry['plot']) {
  const numbers = days.map(dayNumber)
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
  const room = right - left - 2 * inset
  return (day: string) =>
    rounded(from === to ? left + inset + room / 2 : left + inset + ((dayNumber(day) - from) / (to - from)) * room)
}

const rounded = (value: number) => Math.round(value * 10) / 10

function lookOf(change: Given['change']): PointLook {
  return change?.is === 'improved' || change?.is === 'worsened' ? change.is : 'plain'
}

const markOf = (attended: boolean | null): SessionLook =>
  attended === null ? 'not-recorded' : attended ? 'attended' : 'missed'

/** Of texts that stand in a row: the last one always, the others where they have room. */
function withRoom(xs: readonly number[], least: number): ReadonlySet<number> {
  const shown = new Set<number>()
  const last = xs.length - 1
  let before = Number.NEGATIVE_INFINITY
  for (const [i, x] of xs.entries()) {
    const beforeLast = i === last || (xs[last] ?? 0) - x >= least
    if (i !== last && (x - before < least || !beforeLast)) continue
    shown.add(i)
    before = x
  }
  return shown
}

function placed(
  points: readonly (Omit<Point, 'text' | 'textY'> & { readonly text: string })[],
  top: number,
): readonly Point[] {
  const shown = withRoom(
    points.map(({ x }) => x),
    30,
  )
  return points.map((point, i) => ({
    ...point,
    text: shown.has(i) ? point.text : null,
    // Above the point, or below it where the frame is near.
    textY: rounded(point.y - top < 14 ? point.y + 22 : point.y - 12),
  }))
}

function besidePlot(
  bands: CourseGeometry['bands'],
  cutOff: CourseGeometry['cutOff'],
  { top, bottom }: CourseGeometry['plot'],
): CourseGeometry['labels'] {
  const wanted = [
    ...bands.map((band) => ({ y: band.top + band.height / 2, text: band.label, is: 'band' as const })),
    ...(cutOff ? [{ y: cutOff.y, text: `Cut-off ${cutOff.at}`, is: 'cut-off' as const }] : []),
  ].toSorted((a, b) => a.y - b.y)
  const ys = spread(
    wanted.map((label) => label.y),
    { gap: 17, least: top + 4, most: bottom - 2 },
  )
  return wanted.map((label, i) => ({ ...label, y: rounded(ys[i] ?? label.y) }))
}

function daysBelow(
  administrations: readonly Given[],
  x: (day: string) => number,
  { left, right }: CourseGeometry['plot'],
): CourseGeometry['days'] {
  const days = [...new Set(administrations.map(({ givenOn }) => givenOn))].toSorted()
  const xs = days.map(x)
  const shown = withRoom(xs, 92)
  return days.flatMap((day, i) => {
    const at = xs[i] ?? 0
    if (!shown.has(i)) return []
    return [{ x: at, day, anchor: at - left < 46 ? 'start' : right - at < 46 ? 'end' : 'middle' }]
  })
}

/** Least, most, and round numbers between them. */
function levelsBeside({ least, most }: Facts): readonly number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => (most - least) / size <= 6) ?? most - least
  const from = Math.ceil(least / step) * step
  const between = Array.from({ length: Math.floor((most - from) / step) + 1 }, (_, i) => from + i * step)
  return [...new Set([least, ...between.filter((level) => most - level >= step / 2), most])]
}

function numberedWhereRoom<S extends { readonly x: number }>(sessions: readonly S[]) {
  const shown = withRoom(
    sessions.map(({ x }) => x),
    20,
  )
  return sessions.map((session, i) => ({ ...session, numbered: shown.has(i) }))
}
