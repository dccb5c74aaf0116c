import { axisTicks } from './axis-ticks.ts'
import { svgCut, svgDot, svgLine, svgPicture, svgQuiet, svgRule, svgText } from './svg-parts.ts'

/** Effects with their intervals, one a row; `words` is how they are written, for example `0.62 (0.31 to 0.93)`. */
export type ForestChart = {
  readonly rows: readonly {
    readonly label: string
    /** null: hidden or not known; `words` says which. */
    readonly effect: { readonly at: number; readonly from: number; readonly to: number } | null
    readonly words: string
  }[]
  /** What is on the axis, for example `g (change in baseline standard deviations)`. */
  readonly axis: string
  readonly width: number
}

const rowHeight = 20
const wordRoom = 126

/** Points with intervals on one axis that holds 0, which is drawn as the line of no effect. */
export function forestChart({ rows, axis, width }: ForestChart): string {
  const labelRoom = Math.max(140, width * 0.3)
  const right = width - wordRoom
  const bottom = 6 + rows.length * rowHeight
  const ends = rows.flatMap(({ effect }) => (effect ? [effect.from, effect.to, effect.at] : []))
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const spare = (most - least || 1) * 0.05
  const [from, to] = [least - spare, most + spare]
  const xAt = (value: number) => labelRoom + ((value - from) / (to - from)) * (right - labelRoom)
  return svgPicture(width, bottom + 30, [
    ...axisTicks(from, to).flatMap((value) => [
      svgLine(xAt(value), bottom, xAt(value), bottom + 3, { colour: svgRule }),
      svgText(xAt(value), bottom + 12, String(value).replace('-', '−'), { anchor: 'middle', colour: svgQuiet }),
    ]),
    svgLine(labelRoom, bottom, right, bottom, { colour: svgRule }),
    svgLine(xAt(0), 4, xAt(0), bottom, { dash: '3 2' }),
    svgText((labelRoom + right) / 2, bottom + 24, axis, { anchor: 'middle', colour: svgQuiet }),
    ...rows.flatMap(({ label, effect, words }, i) => {
      const y = 6 + i * rowHeight + rowHeight / 2
      return [
        svgText(labelRoom - 8, y + 3, svgCut(label, labelRoom - 8), { anchor: 'end' }),
        ...(effect
          ? [svgLine(xAt(effect.from), y, xAt(effect.to), y, { width: 1.2 }), svgDot(xAt(effect.at), y, 3)]
          : []),
        svgText(right + 10, y + 3, words),
      ]
    }),
  ])
}
