import type { PdfContent, PdfStyle, PdfText } from './pdf-document.ts'

/** A paragraph. Line breaks in it are kept as they were typed. */
export const paragraph = (text: PdfText, style?: PdfStyle): PdfContent => ({
  text,
  margin: [0, 0, 0, 6],
  ...(style ? { style } : {}),
})

export const bulletList = (items: readonly PdfText[]): PdfContent => ({
  ul: items.map((text): PdfContent => ({ text, margin: [0, 0, 0, 3] })),
  margin: [0, 0, 0, 6],
})
