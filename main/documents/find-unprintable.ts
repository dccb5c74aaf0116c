import type { UnprintableClass } from '../../preload/contract/failure.ts'
import { mapDocumentTexts } from './document-texts.ts'
import type { PdfContent, PdfDocument } from './pdf-document.ts'
import { unprintable } from './unprintable.ts'

export type FoundUnprintable = {
  readonly reason: UnprintableClass
  /** The character alone: enough to look for it, and no word of a record. */
  readonly character: string
  /** The heading that it stands below; null above the first. */
  readonly under: string | null
}

/** The first character of a document that cannot be printed, or null. */
export function findUnprintable(document: PdfDocument): FoundUnprintable | null {
  const frame = firstIn({ ...document, content: [] })
  if (frame) return { ...frame, under: null }
  let under: string | null = null
  for (const content of document.content) {
    const found = firstIn({ ...document, content: [content] })
    if (found) return { ...found, under }
    under = headingOf(content) ?? under
  }
  return null
}

function firstIn(document: PdfDocument): ReturnType<typeof unprintable> {
  let found: ReturnType<typeof unprintable> = null
  mapDocumentTexts(document, (text) => {
    found ??= unprintable(text)
    return text
  })
  return found
}

/** Of what is kept together, the heading that it begins with. */
function headingOf(content: PdfContent): string | null {
  if ('stack' in content) return content.stack[0] ? headingOf(content.stack[0]) : null
  const isHeading = 'text' in content && (content.style === 'heading' || content.style === 'subheading')
  return isHeading && typeof content.text === 'string' ? content.text : null
}
