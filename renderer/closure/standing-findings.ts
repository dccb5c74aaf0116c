import type { ClosureWords } from '../../preload/contract/closure.ts'
import { replaceHits, type Span } from '../app/replace-hits.ts'
import type { Finding } from './closure-queries.ts'

/** A finding about words that are no longer there has been seen to; the others stand until the vault is asked again. */
export const standingFindings = (findings: readonly Finding[], words: ClosureWords): readonly Finding[] =>
  findings.filter((finding) => {
    const text = ownText(finding, words)
    return text === null || placesOf(text, finding.words ?? '').length > 0
  })

/** The user's own text in which somebody is named; null where the finding is about something else. */
export function ownText({ finding, blocks, field }: Finding, words: ClosureWords): string | null {
  if (finding !== 'names-a-member' || !blocks || field === null) return null
  return words[field as keyof ClosureWords] ?? null
}

/** Every place of these words in the text becomes `another member`. */
export const withoutName = (text: string, name: string): string => replaceHits(text, placesOf(text, name))

/** Whole words alone: Ann is not in Annual. */
function placesOf(text: string, name: string): readonly Span[] {
  const places: Span[] = []
  if (name === '') return places
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
    const to = from + name.length
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, from)) && !/^[\p{L}\p{N}]/u.test(text.slice(to))) places.push({ from, to })
  }
  return places
}
