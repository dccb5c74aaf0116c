import type { ReportSection } from '../../preload/contract/reports.ts'
import { type DrawnAs, drawnAs, figuresOf } from './drawn-as.ts'
import { countWords } from './figure-words.ts'
import { labelLines, type RowLayout, rowLayout } from './row-layout.ts'

export type FlowBar = {
  readonly key: string
  readonly y: number
  readonly lines: readonly string[]
  /** What its share is a share of. */
  readonly of: string
  readonly words: string
  readonly drawn: DrawnAs
  /** In CSS pixels; a bar that is not shown has none of its own. */
  readonly length: number
}
export type FlowGeometry = RowLayout & { readonly height: number; readonly bars: readonly FlowBar[] }

export const flowBarHeight = 18
const rowHeight = 44

/** A bar for each stage of the path, as long as its count; the largest count that is shown fills the room. */
export function flowGeometry(section: ReportSection, room: number): FlowGeometry {
  const rows = section.rows.map((row) => {
    const figure = figuresOf(section, row.key)
    const of = figure('of').text
    return { ...row, count: figure('count'), words: countWords(figure), of: of === '' ? '' : `of ${of}` }
  })
  const layout = rowLayout(room, Math.max(...rows.map(({ words }) => words.length), 0))
  const most = Math.max(...rows.map(({ count }) => count.value ?? 0), 1)
  return {
    ...layout,
    height: rows.length * rowHeight,
    bars: rows.map(({ key, label, count, words, of }, place) => ({
      key,
      y: place * rowHeight + rowHeight / 2,
      lines: labelLines(label, layout.labelLength).slice(0, 1),
      of,
      words,
      drawn: drawnAs(count),
      length: ((count.value ?? 0) / most) * (layout.plot.right - layout.plot.left),
    })),
  }
}
