import { foldWord } from './fold-word.ts'

/** A member's own sentences; `names` are what the member is called, which differs where all else was copied. */
export type OwnText = { readonly key: string; readonly text: string; readonly names: readonly string[] }

/** A sentence of `key` that stands in the note of `otherKey` too: UTF-16 positions, `to` exclusive. */
export type Clone = {
  readonly key: string
  readonly otherKey: string
  readonly from: number
  readonly to: number
  readonly words: string
}

/** Shorter ones are stock phrases: "Took part as usual." may be true of everybody. */
const fewestWords = 5
/**
 * One word in five may differ: with fewer, a changed adjective would hide a copy; with more, two honest sentences on
 * the same exercise would meet it ("practised box breathing twice at home" and "practised body scan daily at work").
 */
const isMost = (part: number, whole: number) => part * 5 >= whole * 4
const mostOf = (whole: number) => Math.ceil((whole * 4) / 5)

/**
 * Sentences that stand, the same or nearly the same, in the notes of two members. Names, pronouns, accents, case and
 * points do not make a difference; order of words does not where the words are the same. One entry for a sentence.
 */
export function findClones(texts: readonly OwnText[]): readonly Clone[] {
  const sentences = texts.flatMap(sentencesOf)
  const byRareWord = indexed(sentences)
  return sentences.flatMap((sentence) => {
    const candidates = new Set(rarest(sentence, byRareWord.order).flatMap((word) => byRareWord.at.get(word) ?? []))
    const other = [...candidates].find((it) => it.key !== sentence.key && areAlike(sentence, it))
    const { key, from, to, words } = sentence
    return other ? [{ key, otherKey: other.key, from, to, words }] : []
  })
}

type Sentence = Omit<Clone, 'otherKey'> & {
  readonly tokens: readonly string[]
  /** Tokens made different from each other: the second `the` is `the 2`. */
  readonly numbered: readonly string[]
}

const ends = /[.!?…]+["'”’)\]]*(?=\s|$)|[\n。！？।؟]+/g
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const somebody = '·'
const pronouns = new Set(
  'i he she they it him her them his hers their theirs its himself herself themselves themself xe ze hir'.split(' '),
)

function sentencesOf({ key, text, names }: OwnText): readonly Sentence[] {
  const called = new Set(names.flatMap(wordsOf))
  const cuts = Array.from(text.matchAll(ends), ({ 0: end, index }) => index + end.length)
  return [0, ...cuts].flatMap((start, index) => {
    const whole = text.slice(start, cuts[index] ?? text.length)
    const words = whole.trim()
    const plain = wordsOf(words)
    if (plain.length < fewestWords) return []
    const from = start + whole.length - whole.trimStart().length
    const tokens = plain
      .map((word) => (called.has(word) || pronouns.has(word) ? somebody : word))
      .filter((word, place, all) => word !== somebody || all[place - 1] !== somebody)
    return [{ key, from, to: from + words.length, words, tokens, numbered: numbered(tokens) }]
  })
}

const wordsOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text))
    .filter((it) => it.isWordLike)
    .map((it) => foldWord(it.segment))

function numbered(tokens: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return tokens.map((token) => {
    const count = (seen.get(token) ?? 0) + 1
    seen.set(token, count)
    return count === 1 ? token : `${token} ${count}`
  })
}

/**
 * Two sentences of this likeness share four fifths of their words, so at least one of the rarest fifth (and one more)
 * of each: only those are compared, and hundreds of sentences take no longer than reading them.
 */
function indexed(sentences: readonly Sentence[]) {
  const order = new Map<string, number>()
  for (const word of sentences.flatMap((sentence) => sentence.numbered)) order.set(word, (order.get(word) ?? 0) + 1)
  const at = new Map<string, Sentence[]>()
  for (const sentence of sentences)
    for (const word of rarest(sentence, order)) {
      const there = at.get(word)
      if (there) there.push(sentence)
      else at.set(word, [sentence])
    }
  return { order, at }
}

function rarest({ numbered: words }: Sentence, order: ReadonlyMap<string, number>): readonly string[] {
  const count = words.length - mostOf(words.length) + 1
  const rare = (word: string) => order.get(word) ?? 0
  return words.toSorted((a, b) => rare(a) - rare(b) || (a < b ? -1 : a > b ? 1 : 0)).slice(0, count)
}

function areAlike({ tokens: a, numbered: left }: Sentence, { tokens: b, numbered: right }: Sentence): boolean {
  const longest = Math.max(a.length, b.length)
  if (!isMost(Math.min(a.length, b.length), longest)) return false
  const known = new Set(left)
  const shared = right.filter((word) => known.has(word)).length
  if (!isMost(shared, longest)) return false
  // The same words (Jaccard), or nearly the same words in the same order.
  return isMost(shared, a.length + b.length - shared) || isMost(longest - edits(a, b), longest)
}

/** Fewest words to put in, take out or change (Levenshtein). */
function edits(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (const [index, word] of a.entries()) {
    const next = [index + 1]
    for (const [place, other] of b.entries())
      next.push(
        Math.min((row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1, (row[place] ?? 0) + (word === other ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
