import { svgBox, svgCut, svgPicture, svgQuiet, svgText } from './svg-parts.ts'

/** A first and a last mean for each row; each row is drawn to a scale of its own, from 0. */
export type PairChart = {
  readonly rows: readonly {
    readonly label: string
    /** null: hidden or not known; the words say which. */
    readonly first: number | null
    readonly firstWords: string
    readonly last: number | null
    readonly lastWords: string
  }[]
  readonly width: number
}

const rowHeight = 36
const labelRoom = 150
const endsRoom = 40
const wordRoom = 70

/** Two bars for each row, the first in a light tint and the last in a dark one, each with its figure. */
export function pairChart({ rows, width }: PairChart): string {
  const left = labelRoom + endsRoom
  const room = width - left - wordRoom
  const bar = (value: number | null, words: string, most: number, y: number, name: string, fill: string): string[] => {
    const long = value === null || most <= 0 ? 0 : (Math.max(value, 0) / most) * room
    return [
      svgText(left - 6, y + 8, name, { anchor: 'end', colour: svgQuiet }),
      ...(long > 0 ? [svgBox(left, y, long, 11, fill)] : []),
      svgText(left + long + 6, y + 8, words, { bold: true }),
    ]
  }
  return svgPicture(width, rows.length * rowHeight + 4, [
    ...rows.flatMap(({ label, first, firstWords, last, lastWords }, i) => {
      const y = 4 + i * rowHeight
      const most = Math.max(first ?? 0, last ?? 0)
      return [
        svgText(labelRoom - 8, y + 15, svgCut(label, labelRoom - 8), { anchor: 'end' }),
        ...bar(first, firstWords, most, y, 'first', '#c1c7cd'),
        ...bar(last, lastWords, most, y + 13, 'last', '#6d7680'),
      ]
    }),
  ])
}
