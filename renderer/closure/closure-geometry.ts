import { bandAreas } from '../../preload/contract/band-table.ts'
import type { MeasureInClosure } from '../../preload/contract/closure.ts'

/** In CSS pixels, from the top left corner of the picture. */
export type ClosureGeometry = {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly bands: readonly {
    readonly label: string
    readonly y: number
    readonly height: number
    readonly tint: number
  }[]
  readonly cutOff: number | null
  readonly labels: readonly { readonly text: string; readonly y: number }[]
  readonly levels: readonly { readonly points: number; readonly y: number }[]
  readonly line: string
  /** `text` null: no room for it, it stands in the words. */
  readonly points: readonly {
    readonly key: string
    readonly x: number
    readonly y: number
    readonly textY: number
    readonly text: string | null
  }[]
  readonly ends: readonly { readonly x: number; readonly day: string; readonly anchor: 'start' | 'middle' | 'end' }[]
}

const dayMs = 86_400_000
const edges = { left: 30, top: 18, plot: 132, below: 28, inset: 14, labelGap: 14, textGap: 26 } as const

/** Where everything of a small chart stands in a picture of this width. `plain`: without bands and cut-off. */
export function closureGeometry(measure: MeasureInClosure, width: number, plain: boolean): ClosureGeometry {
  const { least, most } = measure
  const plot = {
    left: edges.left,
    right: width - (plain ? 8 : 122),
    top: edges.top,
    bottom: edges.top + edges.plot,
  }
  const yOf = (points: number) => {
    const within = Math.min(Math.max(points, least), most)
    return round(plot.bottom - ((within - least) / Math.max(most - least, 1e-9)) * edges.plot)
  }
  const days = measure.points.map(({ givenOn }) => Date.parse(`${givenOn}T00:00:00Z`) / dayMs)
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const [start, end] = [plot.left + edges.inset, plot.right - edges.inset]
  const xOf = (day: number) =>
    round(from === to ? (start + end) / 2 : start + ((day - from) / (to - from)) * (end - start))
  const points = withTexts(
    measure.points.map(({ points: score, text }, i) => ({
      key: String(i),
      x: xOf(days[i] ?? 0),
      y: yOf(score),
      text,
    })),
    plot.top,
  )
  const bands = plain
    ? []
    : bandAreas(measure.bands, most).map(({ from: low, to: high, label }, i, all) => {
        const y = yOf(high)
        // Darker where it is worse, as in a person's course.
        const worse = measure.higherIs === 'worse' ? i : all.length - 1 - i
        return { label, y, height: round(yOf(low) - y), tint: 0.025 + (worse / Math.max(all.length - 1, 1)) * 0.12 }
      })
  const cutOff = plain || measure.cutOff === null ? null : yOf(measure.cutOff)
  return {
    width,
    height: plot.bottom + edges.below,
    plot,
    bands,
    cutOff,
    labels: apart(
      [
        ...bands.map(({ label, y, height }) => ({ text: label, y: y + height / 2 })),
        ...(cutOff === null ? [] : [{ text: `Cut-off ${measure.cutOff}`, y: cutOff }]),
      ],
      plot.bottom,
    ),
    levels: [least, most].map((level) => ({ points: level, y: yOf(level) })),
    line: points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(' '),
    points,
    ends: endsOf(measure.points, points, plot),
  }
}

const round = (value: number) => Math.round(value * 10) / 10

/** From right to left, so that the last score always has its figure. */
function withTexts(
  points: readonly { readonly key: string; readonly x: number; readonly y: number; readonly text: string }[],
  top: number,
): ClosureGeometry['points'] {
  let free = Number.POSITIVE_INFINITY
  return points
    .toReversed()
    .map((point) => {
      const shown = point.x <= free
      if (shown) free = point.x - edges.textGap
      const textY = round(point.y - top < 12 ? point.y + 18 : point.y - 9)
      return { ...point, textY, text: shown ? point.text : null }
    })
    .toReversed()
}

function apart(labels: readonly { readonly text: string; readonly y: number }[], bottom: number) {
  let free = Number.POSITIVE_INFINITY
  // From below upwards: the low bands are the narrow ones.
  return labels
    .toSorted((a, b) => b.y - a.y)
    .map(({ text, y }) => {
      const at = Math.min(y, free, bottom - 2)
      free = at - edges.labelGap
      return { text, y: round(at) }
    })
}

function endsOf(
  given: MeasureInClosure['points'],
  points: ClosureGeometry['points'],
  { left, right }: ClosureGeometry['plot'],
): ClosureGeometry['ends'] {
  const [first, last] = [given[0], given.at(-1)]
  if (!first || !last) return []
  if (first.givenOn === last.givenOn) return [{ x: points[0]?.x ?? left, day: first.givenOn, anchor: 'middle' }]
  return [
    { x: left, day: first.givenOn, anchor: 'start' },
    { x: right, day: last.givenOn, anchor: 'end' },
  ]
}
