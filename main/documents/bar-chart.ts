import {
  svgBox,
  svgCut,
  svgFontSize,
  svgLine,
  svgPicture,
  svgQuiet,
  svgRule,
  svgText,
  svgWidthOf,
} from './svg-parts.ts'

/** Shares in per cent, each with its interval and the count in words, for example `31 of 40`. */
export type FlowBarChart = {
  readonly rows: readonly {
    readonly label: string
    /** null: hidden or not known; `count` says which. */
    readonly percent: number | null
    /** null: no interval can be given. */
    readonly interval: { readonly from: number; readonly to: number } | null
    readonly count: string
  }[]
  readonly width: number
}

const rowHeight = 22
const labelRoom = 130
const leastCountRoom = 96

/** Bars from 0 to 100 per cent with a whisker over the interval. */
export function flowBarChart({ rows, width }: FlowBarChart): string {
  const countRoom = Math.max(leastCountRoom, ...rows.map(({ count }) => svgWidthOf(count) + 16))
  const right = width - countRoom
  const bottom = 6 + rows.length * rowHeight
  const xAt = (percent: number) => labelRoom + (Math.min(Math.max(percent, 0), 100) / 100) * (right - labelRoom)
  return svgPicture(width, bottom + 18, [
    ...[0, 25, 50, 75, 100].flatMap((percent) => [
      svgLine(xAt(percent), 4, xAt(percent), bottom, { colour: svgRule, width: 0.4 }),
      svgText(xAt(percent), bottom + 11, `${percent}%`, { anchor: 'middle', colour: svgQuiet }),
    ]),
    ...rows.flatMap(({ label, percent, interval, count }, i) => {
      const y = 6 + i * rowHeight + rowHeight / 2
      return [
        svgText(labelRoom - 8, y + 3, svgCut(label, labelRoom - 8), { anchor: 'end' }),
        ...(percent === null ? [] : [svgBox(labelRoom, y - 6, xAt(percent) - labelRoom, 12, '#b3bac2')]),
        ...(interval ? whisker(xAt(interval.from), xAt(interval.to), y) : []),
        svgText(right + 12, y + 3, count, { bold: true }),
      ]
    }),
  ])
}

const whisker = (from: number, to: number, y: number): string[] => [
  svgLine(from, y, to, y, { width: 1.2 }),
  svgLine(from, y - 4, from, y + 4, { width: 1.2 }),
  svgLine(to, y - 4, to, y + 4, { width: 1.2 }),
]

/** Parts of a whole, in the order in which they are stacked; `count` may be a word where a number is hidden. */
export type StackedBarChart = {
  readonly classes: readonly { readonly label: string; readonly share: number; readonly count: string }[]
  readonly width: number
}

const stackTints = ['#6d7680', '#9aa2ab', '#c1c7cd', '#dfe3e6', '#ffffff']

/** One bar; each class has its tint, its frame and its words below, so that no colour has to be told. */
export function stackedBarChart({ classes, width }: StackedBarChart): string {
  const whole = classes.reduce((sum, { share }) => sum + share, 0)
  let x = 0
  const boxes = classes.flatMap(({ share }, i) => {
    const part = whole > 0 ? (share / whole) * width : 0
    const box = svgBox(x, 2, part, 18, stackTints[i % stackTints.length] ?? '#ffffff', '#16191d')
    x += part
    return part > 0 ? [box] : []
  })
  let keyX = 0
  let keyY = 36
  const keys = classes.flatMap(({ label, count }, i) => {
    const words = `${label}: ${count}`
    const room = 14 + svgWidthOf(words) + 14
    if (keyX > 0 && keyX + room > width) {
      keyX = 0
      keyY += 14
    }
    const at = keyX
    keyX += room
    return [
      svgBox(at + 0.5, keyY - 7, 8, 8, stackTints[i % stackTints.length] ?? '#ffffff', '#16191d'),
      svgText(at + 14, keyY, words, { size: svgFontSize }),
    ]
  })
  return svgPicture(width, keyY + 8, [...boxes, ...keys])
}
