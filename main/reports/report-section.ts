import type { Figure, ReportColumn, ReportRow } from '../../preload/contract/reports.ts'
import { isComputed } from './computed.ts'
import { countFigure, hiddenFigure, noData, shareFigure } from './report-figure.ts'
import { wilsonInterval } from './wilson-interval.ts'

export const column = (key: string, header: string, kind: ReportColumn['kind']): ReportColumn => ({ key, header, kind })
export const sectionRow = (key: string, label: string, cells: readonly Figure[]): ReportRow => ({
  key,
  label,
  cells: [...cells],
})

/** A count with its share of `n` and Wilson's interval: four figures. Hidden where either count is (null). */
export function shareCells(count: number | null, n: number | null): readonly [Figure, Figure, Figure, Figure] {
  if (count === null || n === null) return [countFigure(count), hiddenFigure, hiddenFigure, hiddenFigure]
  const found = wilsonInterval(count, n)
  if (!isComputed(found)) return [countFigure(count), noData, noData, noData]
  return [countFigure(count), shareFigure(found.share), shareFigure(found.lower), shareFigure(found.upper)]
}

export const shareColumns = [
  column('count', 'Cases', 'count'),
  column('share', 'Share', 'share'),
  column('from', '95% from', 'share'),
  column('to', '95% to', 'share'),
] as const
