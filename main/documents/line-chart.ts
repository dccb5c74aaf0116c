import { axisTicks } from './axis-ticks.ts'
import {
  svgBox,
  svgCut,
  svgDot,
  svgLine,
  svgPath,
  svgPicture,
  svgQuiet,
  svgRule,
  svgText,
  svgWidthOf,
} from './svg-parts.ts'

/** The course of one measure. `x` is a day or a position, in the same unit everywhere; `y` the score. */
export type LineChart = {
  readonly points: readonly {
    readonly x: number
    readonly y: number
    /** The score as it is written, beside the point. */
    readonly label: string
    /** A word below it, for example `intake`. */
    readonly mark?: string
  }[]
  readonly yRange: { readonly from: number; readonly to: number }
  readonly bands: readonly { readonly from: number; readonly to: number; readonly label: string }[]
  readonly cutOff: number | null
  /** Between these two scores a change is not reliable. */
  readonly corridor: { readonly from: number; readonly to: number } | null
  /** Where sessions were: small ticks on the axis. */
  readonly sessionMarks: readonly number[]
  readonly xLabels: readonly { readonly x: number; readonly label: string }[]
  /** Points. */
  readonly width: number
  readonly height: number
}

const tints = ['#ffffff', '#f1f2f4', '#e4e7ea', '#d6dade', '#c8cdd3']
const gutter = { left: 26, right: 104, bare: 12, top: 12, bottom: 30 }

/** A vector picture of the course, readable in grey: bands as tints, the cut-off dashed, the corridor between dots. */
export function lineChart(chart: LineChart): string {
  const { points, yRange, width, height } = chart
  const isBare = chart.bands.length === 0 && chart.cutOff === null && chart.corridor === null
  const right = width - (isBare ? gutter.bare : gutter.right)
  const bottom = height - gutter.bottom
  const places = [...points, ...chart.xLabels].map(({ x }) => x).concat(chart.sessionMarks)
  const [least, most] = [Math.min(...places), Math.max(...places)]
  const inset = 14
  // One point alone stands in the middle.
  const xAt = (x: number) =>
    most > least
      ? gutter.left + inset + ((x - least) / (most - least)) * (right - gutter.left - 2 * inset)
      : (gutter.left + right) / 2
  const yAt = (y: number) => {
    const within = Math.min(Math.max(y, yRange.from), yRange.to)
    return bottom - ((within - yRange.from) / (yRange.to - yRange.from)) * (bottom - gutter.top)
  }
  const level = (y: number, dash: string, widthOfLine: number) =>
    svgLine(gutter.left, yAt(y), right, yAt(y), { dash, width: widthOfLine })

  const bands = chart.bands.map(({ from, to }, i) =>
    svgBox(gutter.left, yAt(to), right - gutter.left, yAt(from) - yAt(to), tints[i % tints.length] ?? '#ffffff'),
  )
  const ticks = axisTicks(yRange.from, yRange.to).flatMap((y) => [
    svgLine(gutter.left - 3, yAt(y), gutter.left, yAt(y), { colour: svgRule }),
    svgText(gutter.left - 5, yAt(y) + 3, String(y), { anchor: 'end', colour: svgQuiet }),
  ])
  const corridor = chart.corridor ? [level(chart.corridor.from, '1 2', 0.9), level(chart.corridor.to, '1 2', 0.9)] : []
  const cutOff = chart.cutOff === null ? [] : [level(chart.cutOff, '5 3', 1)]
  const frame = [
    svgLine(gutter.left, gutter.top, gutter.left, bottom, { colour: svgRule }),
    svgLine(gutter.left, bottom, right, bottom, { colour: svgRule }),
  ]
  const sessions = chart.sessionMarks.map((x) => svgLine(xAt(x), bottom, xAt(x), bottom + 4, { colour: svgQuiet }))
  const line = points.length > 1 ? [svgPath(points.map(({ x, y }) => [xAt(x), yAt(y)] as const))] : []
  const values = points.map(({ x, y, label, mark }, i) => {
    const before = points[i - 1]?.y ?? points[i + 1]?.y ?? y
    // On the side that the line does not come from, and inside the picture.
    const isAbove = (y >= before || yAt(y) > bottom - 22) && yAt(y) > gutter.top + 10
    const at = yAt(y) + (isAbove ? -6 : 12)
    const words = mark ? `${label} ${mark}` : label
    const half = svgWidthOf(words) / 2
    const middle = Math.min(Math.max(xAt(x), gutter.left + half + 2), right - half - 2)
    return { dot: svgDot(xAt(x), yAt(y)), words, middle, half, at }
  })
  // A line that runs through a figure makes another figure of it.
  const clearings = values.map(({ middle, half, at }) => svgBox(middle - half - 1, at - 7, 2 * half + 2, 9, '#ffffff'))
  const figures = values.map(({ middle, at, words }) => svgText(middle, at, words, { anchor: 'middle', bold: true }))

  return svgPicture(width, height, [
    ...bands,
    ...ticks,
    ...corridor,
    ...cutOff,
    ...frame,
    ...sessions,
    ...clearings,
    ...line,
    ...values.map(({ dot }) => dot),
    ...figures,
    ...rightLabels(chart, yAt, right + 6),
    ...xLabels(chart, xAt, bottom + 15),
  ])
}

type At = (value: number) => number

/** What the tints and lines are, at the right edge, pushed apart where they would touch. */
function rightLabels({ bands, cutOff, corridor, width }: LineChart, yAt: At, x: number): string[] {
  const wanted = [
    ...bands.map(({ from, to, label }) => ({ y: (yAt(from) + yAt(to)) / 2, text: label, bold: false })),
    ...(cutOff === null ? [] : [{ y: yAt(cutOff), text: `– – cut-off ${cutOff}`, bold: true }]),
    ...(corridor ? [{ y: yAt((corridor.from + corridor.to) / 2), text: '··· no reliable change', bold: true }] : []),
  ].toSorted((a, b) => a.y - b.y)
  let free = Number.NEGATIVE_INFINITY
  return wanted.map(({ y, text, bold }) => {
    free = Math.max(y + 3, free + 9.5)
    return svgText(x, free, svgCut(text, width - x), { bold, ...(bold ? {} : { colour: svgQuiet }) })
  })
}

/** Labels that would run into the one before are left out; none runs out of the picture. */
function xLabels({ xLabels, width }: LineChart, xAt: At, y: number): string[] {
  let free = Number.NEGATIVE_INFINITY
  return xLabels
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ x, label }) => {
      const half = svgWidthOf(label) / 2
      const middle = Math.min(Math.max(xAt(x), half), width - half)
      if (middle - half < free) return []
      free = middle + half + 4
      return [svgText(middle, y, label, { anchor: 'middle', colour: svgQuiet })]
    })
}
