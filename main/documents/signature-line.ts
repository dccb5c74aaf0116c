import type { PdfContent } from './pdf-document.ts'

/** Lines to sign on, side by side: who, and below each line what stands there. */
export const signatureLine = (signers: readonly string[]): PdfContent => ({
  unbreakable: true,
  margin: [0, 34, 0, 10],
  columnGap: 24,
  columns: signers.map((text) => ({
    layout: 'lines',
    table: { widths: ['*'], body: [[{ text, style: 'small' }]] },
  })),
})
