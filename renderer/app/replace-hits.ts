import { anotherMember } from '../../preload/contract/notes.ts'

/** A place in a text: UTF-16 positions, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number }

/**
 * The text with each hit replaced by `another member`, with a capital letter where a sentence begins. Hits that
 * overlap are one.
 */
export function replaceHits(text: string, hits: readonly Span[]): string {
  return joined(hits).reduceRight((words, { from, to }) => {
    const name = beginsSentence(text.slice(0, from)) ? capital(anotherMember) : anotherMember
    return words.slice(0, from) + name + words.slice(to)
  }, text)
}

const beginsSentence = (before: string) => /(^|[.!?…\n]["'”’»)]*)\s*["'“‘„«(]*$/.test(before)
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function joined(hits: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const { from, to } of hits.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    if (last && from <= last.to) spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else spans.push({ from, to })
  }
  return spans
}

/** The places that still hold the words which were found there: a text that was changed meanwhile is left alone. */
export function standingHits<H extends Span & { readonly words: string | null }>(
  text: string,
  hits: readonly H[],
): H[] {
  return hits.filter(({ from, to, words }) => words !== null && words !== '' && text.slice(from, to) === words)
}
