import type { Phrase } from './name-phrases.ts'
import { startsSentence } from './sentence-start.ts'
import type { TextToken } from './text-tokens.ts'

const apostrophe = "['’‘ʼʻ`´＇′]"
const nameGap = new RegExp(`^(?:[^\\S\\n]{1,2}|[^\\S\\n]?[-‐‑‒–][^\\S\\n]?|${apostrophe})$`)
const listedGap = new RegExp(`${nameGap.source}|^,[^\\S\\n]?$`)
const initialGap = /^(?:\.[^\S\n]?|[^\S\n]{1,2})$/
const initialsGap = /^\.[^\S\n]?$/
const streetGap = /^[\s,.#/\-‐‑–]{0,3}$/
const negation = new RegExp(`^${apostrophe}[tT](?!\\p{L})`, 'u')

/** Whether the phrase stands in the text from this token on, and means a person there. */
export function phraseStands(text: string, tokens: readonly TextToken[], index: number, phrase: Phrase): boolean {
  const found = tokens.slice(index, index + phrase.parts.length)
  if (found.length < phrase.parts.length) return false
  for (const [place, part] of phrase.parts.entries()) {
    const token = found[place]
    if (!token || (part.initial && !token.initial)) return false
    if (!token.keys.some((key) => part.keys.includes(key))) return false
    const before = found[place - 1]
    if (before && !gapBefore(phrase, place).test(text.slice(before.to, token.from))) return false
  }
  return meansSomebody(text, tokens, index, phrase, found)
}

function gapBefore({ kind, parts }: Phrase, place: number): RegExp {
  if (kind === 'street' || kind === 'street-name') return streetGap
  if (kind === 'initials') return initialsGap
  if (parts[place]?.initial || parts[place - 1]?.initial) return initialGap
  return kind === 'listed' ? listedGap : nameGap
}

function meansSomebody(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  { kind, parts }: Phrase,
  found: readonly TextToken[],
): boolean {
  if (kind === 'street') return true
  if (kind === 'street-name') return found.every((token) => token.capital)
  if (kind === 'initials') return standsAlone(text, tokens, index, found)
  const pointed = (token: TextToken) => text[token.to] === '.'
  const initials = found.filter((_, place) => parts[place]?.initial)
  // The pronoun and the article are no initials.
  if (initials.some((token) => /^[ia]$/.test(token.keys[0] ?? '') && !pointed(token))) return false
  const words = found.filter((_, place) => !parts[place]?.initial && parts[place]?.weight !== 'particle')
  const weights = parts.filter((part) => !part.initial && part.weight !== 'particle').map((part) => part.weight)
  if (words.length === 1 && isNegated(text, words[0])) return false
  if (weights.includes('strong')) return true
  if (!words.every((word) => word.capital)) return false
  if (initials.length > 0) return initials.every(pointed)
  return words.length > 1 || !weights.includes('ordinary') || !startsSentence(text, tokens, index)
}

/** `Don` of `Don't` is nobody. */
const isNegated = (text: string, token: TextToken | undefined): boolean =>
  (token?.keys.some((key) => key.endsWith('n')) ?? false) && negation.test(text.slice(token?.to, (token?.to ?? 0) + 3))

/** `J.K.` is nobody's in `A.J.K.`, and `D. A` of `vitamin D. A walk` is a letter and an article. */
function standsAlone(text: string, tokens: readonly TextToken[], index: number, found: readonly TextToken[]): boolean {
  const joins = (left: TextToken | undefined, right: TextToken | undefined) =>
    left?.initial && right?.initial && initialsGap.test(text.slice(left.to, right.from))
  const first = found[0]
  const last = found.at(-1)
  if (!first || !last || joins(tokens[index - 1], first)) return false
  const next = tokens[index + found.length]
  if (next && text.slice(last.to, next.from) === '.' && next.initial) return false
  return text.slice(first.from, last.to).includes(' ') ? text[last.to] === '.' : true
}
