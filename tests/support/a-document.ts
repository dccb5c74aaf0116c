import type { PdfDocument } from '../../main/documents/pdf-document.ts'

/** A document of a practice that does not exist, with what a test wants to say. */
export const aDocument = (wanted: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Closure summary',
  kind: 'closure-summary',
  practice: { name: 'Lindenhof Practice', logo: null },
  recordNumber: '2026-014',
  madeOn: '25 November 2026',
  demo: false,
  language: 'en-GB',
  statement: null,
  content: [{ text: 'One paragraph.' }],
  password: null,
  paper: 'a4',
  pageOrientation: 'portrait',
  ...wanted,
})
