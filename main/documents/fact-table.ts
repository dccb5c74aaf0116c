import { breakable } from './breakable.ts'
import { fitsAPage } from './fits-a-page.ts'
import type { PdfContent } from './pdf-document.ts'

export type Fact = { readonly label: string; readonly value: string }

/** Two columns: what it is, and what is known. */
export const factTable = (facts: readonly Fact[]): PdfContent => ({
  layout: 'facts',
  margin: [0, 2, 0, 10],
  table: {
    widths: [140, '*'],
    dontBreakRows: facts.every(({ label, value }) => fitsAPage([label, value])),
    body: facts.map(({ label, value }) => [{ text: label, style: 'label' }, { text: breakable(value) }]),
  },
})
