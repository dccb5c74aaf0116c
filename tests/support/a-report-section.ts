import fc from 'fast-check'
import type { Figure, ReportSection } from '../../preload/contract/reports.ts'

/** A figure from its printed text: a number, `hidden`, `–`, or words. */
export function figureFrom(text: string): Figure {
  if (text === 'hidden') return { value: null, text, why: 'small-cell' }
  if (text === '–') return { value: null, text, why: 'no-data' }
  const number = Number(text.replace('−', '-').replace('+', '').replace('%', ''))
  if (text === '' || Number.isNaN(number)) return { value: null, text, why: null }
  return { value: text.endsWith('%') ? number / 100 : number, text, why: null }
}

type Row = readonly [key: string, label: string, ...texts: readonly string[]]

/** A section of a report from the texts of its table. */
export const aReportSection = (
  title: string,
  columns: readonly string[],
  rows: readonly Row[],
  picture: ReportSection['picture'] = null,
): ReportSection => ({
  key: 'flow',
  title,
  notes: [],
  picture,
  columns: columns.map((key) => ({ key, header: key, kind: key === 'of' ? 'words' : 'number' })),
  rows: rows.map(([key, label, ...texts]) => ({ key, label, cells: texts.map(figureFrom) })),
})

export const shareKeys = ['count', 'share', 'from', 'to'] as const

/** A count with its share and interval, or all of it hidden, or nothing to count. */
export const anyShare = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(500), fc.nat(100)).map(([count, share]) => shareTexts(count, share)) },
  { weight: 2, arbitrary: fc.constant(['hidden', 'hidden', 'hidden', 'hidden']) },
  { weight: 1, arbitrary: fc.constant(['0', '–', '–', '–']) },
  { weight: 1, arbitrary: fc.constant(['5', 'hidden', 'hidden', 'hidden']) },
)
const shareTexts = (count: number, share: number) => [
  String(count),
  `${share}%`,
  `${Math.max(share - 9, 0)}%`,
  `${Math.min(share + 9, 100)}%`,
]

/** Room that a picture may have: from a narrow window to a wide screen. */
export const anyRoom = fc.integer({ min: 300, max: 2000 })
