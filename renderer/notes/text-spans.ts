import type { Finding } from '../../preload/contract/notes.ts'
import type { Span } from '../app/replace-hits.ts'

/**
 * Where the names that were found stand in a note as it will be signed. Positions are those of the user's own text;
 * a format may have moved it below a heading, so a name that is not at its position is looked for from there on.
 */
export function textSpans(text: string, findings: readonly Finding[]): readonly Span[] {
  const spans: Span[] = []
  for (const { finding, from, words } of findings.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))) {
    if (finding !== 'names-a-member' || from === null || !words) continue
    const after = spans.at(-1)?.to ?? 0
    const found = text.startsWith(words, from) && from >= after ? from : text.indexOf(words, after)
    if (found >= 0) spans.push({ from: found, to: found + words.length })
  }
  return spans
}
