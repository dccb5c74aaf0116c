import { columnTable } from './column-table.ts'
import type { PdfContent } from './pdf-document.ts'

/** Which scores a band holds, in the measure's own words, and where the bands come from. */
export const bandLegend = (
  bands: readonly { readonly from: string; readonly to: string; readonly label: string }[],
  source: string,
): PdfContent => ({
  stack: [
    columnTable(
      [{ label: 'Score', width: 70, align: 'right' }, { label: 'Band' }],
      bands.map(({ from, to, label }) => [from === to ? from : `${from} – ${to}`, label]),
    ),
    { text: `Bands: ${source}`, style: 'small', margin: [0, -4, 0, 8] },
  ],
})
