import { addressPhrases } from './address-phrases.ts'
import { clinicalAbbreviations } from './clinical-abbreviations.ts'
import { type Identity, namePhrases, type Phrase } from './name-phrases.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { phraseStands } from './phrase-stands.ts'
import { apostrophe, type TextToken } from './text-tokens.ts'

type Span = { readonly from: number; readonly to: number }

/** What is looked for among the words of a text, and what is the person's own. */
export type Watch = {
  /** By each key of their first part, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Words that are somebody's name in any case. */
  readonly names: ReadonlySet<string>
  readonly initials: ReadonlySet<string>
  readonly ownWords: ReadonlySet<string>
  readonly ownLetters: ReadonlySet<string>
}

export function watchFor(own: Identity | null, others: readonly Identity[]): Watch {
  const mine = own ? [...namePhrases(own), ...addressPhrases(own.address)] : []
  const known = new Set(mine.map(signature))
  const phrases = others
    .flatMap((other) => [...namePhrases(other), ...addressPhrases(other.address)])
    .filter((phrase) => !known.has(signature(phrase)))
  const ownParts = own ? namePhrases(own).flatMap((phrase) => phrase.parts) : []
  const longestFirst = [...new Map(phrases.map((phrase) => [signature(phrase), phrase])).values()].toSorted(
    (a, b) => b.parts.length - a.parts.length,
  )
  const byKey = new Map<string, Phrase[]>()
  for (const phrase of longestFirst)
    for (const key of phrase.parts[0]?.keys ?? []) byKey.set(key, [...(byKey.get(key) ?? []), phrase])
  return {
    phrases: byKey,
    names: new Set(phrases.filter(isStrongWord).flatMap((phrase) => phrase.parts.flatMap((part) => part.keys))),
    initials: new Set(phrases.filter(isInitials).map(letters)),
    ownWords: new Set(ownParts.filter((part) => !part.initial).flatMap((part) => part.keys)),
    ownLetters: new Set(ownParts.filter((part) => part.initial).flatMap((part) => part.keys)),
  }
}

const signature = ({ kind, parts }: Phrase) =>
  `${kind}:${parts.map((part) => `${part.initial ? '.' : ''}${part.keys.join('/')}`).join(' ')}`
const isInitials = (phrase: Phrase) => phrase.kind === 'initials'
const isStrongWord = ({ kind, parts }: Phrase) => kind === 'name' && parts.length === 1 && parts[0]?.weight === 'strong'
const letters = ({ parts }: Phrase) => parts.map((part) => part.keys[0] ?? '').join('')

/** From left to right, the longest first. */
export function findInTokens(text: string, tokens: readonly TextToken[], watch: Watch): readonly Span[] {
  const found: Span[] = []
  for (let index = 0; index < tokens.length; ) {
    const count =
      Math.max(phraseAt(text, tokens, index, watch), joinedAt(text, tokens, index, watch)) ||
      (standsBent(text, tokens[index], watch) ? 1 : 0)
    const first = tokens[index]
    const last = tokens[index + count - 1]
    if (count > 0 && first && last) found.push({ from: first.from, to: withPoint(text, last) })
    index += Math.max(1, count)
  }
  return found
}

/** How many tokens the longest phrase takes that begins here; 0 for none. What is all the person's own is none. */
function phraseAt(text: string, tokens: readonly TextToken[], index: number, watch: Watch): number {
  const candidates = tokens[index]?.keys.flatMap((key) => watch.phrases.get(key) ?? []) ?? []
  const stands = candidates.find((phrase) => phraseStands(text, tokens, index, phrase, (token) => isOwn(token, watch)))
  return stands?.parts.length ?? 0
}

const isOwn = ({ keys, initial }: TextToken, { ownWords, ownLetters }: Watch) =>
  keys.some((key) => ownWords.has(key) || (initial && ownLetters.has(key)))

const hyphen = /^[-‐‑]$/
const oneApostrophe = new RegExp(`^${apostrophe}$`)
const contracted = new Set(['s', 't', 'd', 'm', 'll', 're', 've'])

/** `Mary-Ann` or `Mary Ann` where the name is Maryann, `O'Brien` where it is Obrien. */
function joinedAt(text: string, tokens: readonly TextToken[], index: number, watch: Watch): number {
  const [left, right] = [tokens[index], tokens[index + 1]]
  if (!left || !right || left.number || right.number || (isOwn(left, watch) && isOwn(right, watch))) return 0
  const gap = text.slice(left.to, right.from)
  const key = `${left.keys[0]}${right.keys[0]}`
  const oneWord =
    hyphen.test(gap) ||
    // `she'll` is not shell.
    (oneApostrophe.test(gap) && !contracted.has(right.keys[0] ?? '')) ||
    (/^[^\S\n]$/.test(gap) && left.capital && right.capital && !left.initial)
  return oneWord && watch.names.has(key) && !watch.ownWords.has(key) ? 2 : 0
}

/** The genitive without apostrophe (`Anas`), a prefix of Arabic or Hebrew (`لأحمد`), and bare initials (`JK`). */
function standsBent(text: string, token: TextToken | undefined, watch: Watch): boolean {
  if (!token || token.number || isOwn(token, watch)) return false
  const word = text.slice(token.from, token.to)
  return token.keys.some((key) => {
    if (isBareInitials(word, key, watch)) return true
    const stem = stemOf(word, key, token)
    return stem.length > 2 && watch.names.has(stem) && !watch.ownWords.has(stem)
  })
}

function stemOf(word: string, key: string, token: TextToken): string {
  if (/^[\u0590-\u06ff]/.test(word)) return /^[وفبلكהובלמשכ]/.test(key) ? key.slice(1) : ''
  return token.capital && key.endsWith('s') && !ordinaryWords.has(key) ? key.slice(0, -1) : ''
}

const isBareInitials = (word: string, key: string, watch: Watch) =>
  /^\p{Lu}{2,4}$/u.test(word.normalize('NFC')) &&
  watch.initials.has(key) &&
  !clinicalAbbreviations.has(key) &&
  !ordinaryWords.has(key)

/** The point of an initial goes with it, unless it may end the sentence. */
const withPoint = (text: string, { initial, to }: TextToken): number =>
  initial && /^\.(?:['’,;:)]|[^\S\n]+\p{Ll})/u.test(text.slice(to, to + 4)) ? to + 1 : to
