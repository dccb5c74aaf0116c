import type { PdfDocument } from './pdf-document.ts'

/** `isDrawing`: the text is a picture, and its words are somewhere in it. */
type Change = (text: string, isDrawing: boolean) => string

/** Every text of a document through `change`; pictures are drawn by text too, and their words are among it. */
export function mapDocumentTexts(document: PdfDocument, change: Change): PdfDocument {
  const { title, practice, recordNumber, madeOn, statement, content } = document
  return {
    ...document,
    title: change(title, false),
    practice: { ...practice, name: change(practice.name, false) },
    recordNumber: recordNumber === null ? null : change(recordNumber, false),
    madeOn: change(madeOn, false),
    statement: statement === null ? null : change(statement, false),
    content: mapped(content, change) as PdfDocument['content'],
  }
}

function mapped(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && (key === 'text' || key === 'svg')
        ? change(inner, key === 'svg')
        : mapped(inner, change),
    ]),
  )
}
