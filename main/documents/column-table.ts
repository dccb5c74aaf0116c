import { breakable } from './breakable.ts'
import { fitsAPage } from './fits-a-page.ts'
import type { PdfContent } from './pdf-document.ts'

export type TableColumn = {
  readonly label: string
  /** Points, as wide as its words, or what is left. */
  readonly width?: number | 'auto' | '*'
  /** Numbers stand to the right, under each other. */
  readonly align?: 'left' | 'right' | 'center'
}

/** Rows below a head that is repeated on every page. A row has one text for each column. */
export function columnTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): PdfContent {
  const cell = (text: string, i: number): PdfContent => {
    const align = columns[i]?.align ?? 'left'
    return { text: breakable(text), alignment: align, ...(align === 'right' ? { style: 'number' as const } : {}) }
  }
  if (rows.some((row) => row.length !== columns.length)) throw new Error('a row has one cell for each column')
  const isShort = rows.every(fitsAPage)
  return {
    layout: 'data',
    margin: [0, 2, 0, 10],
    table: {
      widths: columns.map(({ width }) => width ?? '*'),
      headerRows: 1,
      ...(isShort && rows.length > 0 ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: isShort,
      body: [
        columns.map(
          ({ label, align }): PdfContent => ({ text: breakable(label), style: 'label', alignment: align ?? 'left' }),
        ),
        ...rows.map((row) => row.map(cell)),
      ],
    },
  }
}
