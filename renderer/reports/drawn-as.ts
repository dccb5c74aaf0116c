import { type Figure, figureAt, type ReportSection } from '../../preload/contract/reports.ts'

/** What a picture does with a figure: draws it, says that it is hidden, or leaves its place empty. */
export type DrawnAs = 'shown' | 'hidden' | 'none'

export const drawnAs = ({ value, why }: Figure): DrawnAs =>
  value !== null ? 'shown' : why === 'small-cell' ? 'hidden' : 'none'

/** The figures of one row by the key of their column. */
export const figuresOf =
  (section: ReportSection, rowKey: string) =>
  (columnKey: string): Figure =>
    figureAt(section, rowKey, columnKey)
