import { type Figure, figureAt, type ReportRow, type ReportSection } from '../../preload/contract/reports.ts'
import { flowBarChart, stackedBarChart } from '../documents/bar-chart.ts'
import { forestChart } from '../documents/forest-chart.ts'
import { pairChart } from '../documents/pair-chart.ts'

/** So many rows are surely lower than a page with its heading. */
const mostRows = 10

/**
 * The pictures of a section, vectors of this width in points, from the figures of its own table and nothing else. Where
 * a figure is hidden there is no mark, and its words say so.
 */
export function printedPictures(section: ReportSection, width: number): readonly string[] {
  if (section.rows.length === 0) return []
  switch (section.picture) {
    case null:
      return []
    case 'flow':
    case 'curve':
      return chunksOf(section.rows).map((rows) => flowBarChart({ rows: rows.map((row) => bar(section, row)), width }))
    case 'forest':
      return chunksOf(section.rows).map((rows) =>
        forestChart({ rows: rows.map((row) => effect(section, row)), axis: 'g_av with its 95% interval', width }),
      )
    case 'before-after':
      return chunksOf(section.rows).map((rows) => pairChart({ rows: rows.map((row) => pair(section, row)), width }))
    case 'classes':
      return [...Map.groupBy(section.rows, ({ key }) => key.split(' ')[0]).values()].map((rows) =>
        classes(section, rows, width),
      )
  }
}

const chunksOf = (rows: readonly ReportRow[]): readonly (readonly ReportRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, i) => rows.slice(i * mostRows, (i + 1) * mostRows))

function bar(section: ReportSection, { key, label }: ReportRow) {
  const at = (column: string) => figureAt(section, key, column)
  const [count, share, from, to] = [at('count'), at('share'), at('from'), at('to')]
  const isWhole = share.value === null && share.why === null && count.value !== null
  const of = section.columns.some((column) => column.key === 'of') ? at('of').text : ''
  return {
    label,
    // The first line of a path is what the others are shares of.
    percent: isWhole ? 100 : share.value === null ? null : share.value * 100,
    interval: from.value === null || to.value === null ? null : { from: from.value * 100, to: to.value * 100 },
    count: share.value === null ? count.text : `${count.text} (${share.text}${of === '' ? '' : ` of ${of}`})`,
  }
}

function effect(section: ReportSection, { key, label }: ReportRow) {
  const [g, from, to] = ['g', 'from', 'to'].map((column) => figureAt(section, key, column)) as [Figure, Figure, Figure]
  const isKnown = g.value !== null && from.value !== null && to.value !== null
  return {
    label,
    effect: isKnown ? { at: g.value ?? 0, from: from.value ?? 0, to: to.value ?? 0 } : null,
    words: isKnown ? `${g.text} (${from.text} to ${to.text})` : g.text,
  }
}

function pair(section: ReportSection, { key, label }: ReportRow) {
  const [first, last] = [figureAt(section, key, 'first'), figureAt(section, key, 'last')]
  return { label, first: first.value, firstWords: first.text, last: last.value, lastWords: last.text }
}

/** One bar for a measure; without any of its counts there is none, or the widths would tell it. */
function classes(section: ReportSection, rows: readonly ReportRow[], width: number): string {
  const counts = rows.map((row) => figureAt(section, row.key, 'count'))
  const isOpen = counts.every(({ value }) => value !== null)
  return stackedBarChart({
    classes: rows.map(({ key, label }, i) => {
      const { value, text } = counts[i] ?? figureAt(section, key, 'count')
      return { label, share: isOpen ? (value ?? 0) : 0, count: text }
    }),
    width,
  })
}
