import type { PdfContent } from './pdf-document.ts'

/**
 * Moves to the next page as a whole where the foot has no room. For what is surely lower than a page: the rest of
 * anything higher would be lost.
 */
export const keptTogether = (parts: readonly PdfContent[]): PdfContent => ({
  unbreakable: true,
  // A heading in it that asked for a new page of its own would tear it apart.
  stack: parts.map((part) => {
    if (!('headlineLevel' in part)) return part
    const { headlineLevel: _, ...rest } = part
    return rest
  }),
})
