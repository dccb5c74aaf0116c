import type { PdfDocument } from './pdf-document.ts'

type Change = (text: string) => string

/** Every text of a document through `change`; pictures are drawn by text too, and their words are among it. */
export function mapDocumentTexts(document: PdfDocument, change: Change): PdfDocument {
  const { title, practice, recordNumber, madeOn, statement, content } = document
  return {
    ...document,
    title: change(title),
    practice: { ...practice, name: change(practice.name) },
    recordNumber: recordNumber === null ? null : change(recordNumber),
    madeOn: change(madeOn),
    statement: statement === null ? null : change(statement),
    content: mapped(content, change) as PdfDocument['content'],
  }
}

function mapped(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && (key === 'text' || key === 'svg') ? change(inner) : mapped(inner, change),
    ]),
  )
}
