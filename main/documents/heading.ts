import type { PdfContent } from './pdf-document.ts'

/** Opens a section (level 1) or a part of one (level 2). */
export const heading = (text: string, level: 1 | 2 = 1): PdfContent => ({
  text,
  headlineLevel: level,
  style: level === 1 ? 'heading' : 'subheading',
  margin: level === 1 ? [0, 13, 0, 5] : [0, 10, 0, 3],
})
