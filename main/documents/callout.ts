import { fitsAPage } from './fits-a-page.ts'
import type { PdfContent } from './pdf-document.ts'

/** What must not be overlooked: a tinted box with a bar at its left. */
export const callout = (title: string, text: string): PdfContent => ({
  layout: 'callout',
  margin: [0, 6, 0, 12],
  table: {
    widths: ['*'],
    dontBreakRows: fitsAPage([title, text]),
    body: [[{ stack: [{ text: title, style: 'strong', margin: [0, 0, 0, 2] }, { text }] }]],
  },
})
