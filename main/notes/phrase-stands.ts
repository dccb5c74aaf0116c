import type { Phrase, PhrasePart } from './name-phrases.ts'
import { startsSentence } from './sentence-start.ts'
import { apostrophe, type TextToken } from './text-tokens.ts'

const nameGap = new RegExp(`^(?:[^\\S\\n]{1,2}|[^\\S\\n]?[-‐‑‒–][^\\S\\n]?|${apostrophe})$`)
const listedGap = new RegExp(`${nameGap.source}|^,[^\\S\\n]?$`)
const initialGap = /^(?:\.[^\S\n]?|[^\S\n]{1,2})$/
const initialsGap = /^\.[^\S\n]?$/
const streetGap = /^[\s,.#/\-‐‑–]{0,3}$/
const negation = new RegExp(`^${apostrophe}[tT](?!\\p{L})`, 'u')

type IsOwn = (token: TextToken) => boolean

/** Whether the phrase stands in the text from this token on, and means somebody else there than the person. */
export function phraseStands(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  phrase: Phrase,
  isOwn: IsOwn,
): boolean {
  const found = tokens.slice(index, index + phrase.parts.length)
  if (found.length < phrase.parts.length) return false
  for (const [place, part] of phrase.parts.entries()) {
    const token = found[place]
    if (!token || (part.initial && !token.initial)) return false
    if (!token.keys.some((key) => part.keys.includes(key))) return false
    const before = found[place - 1]
    if (before && !gapBefore(phrase, place).test(text.slice(before.to, token.from))) return false
  }
  if (phrase.kind === 'initials') return standsAlone(text, tokens, index, found)
  return !isAllOwn(phrase, found, isOwn) && meansSomebody(text, tokens, index, phrase, found, isOwn)
}

const saysNothing = ({ weight, initial }: PhrasePart) => weight === 'particle' && !initial

const isAllOwn = ({ parts }: Phrase, found: readonly TextToken[], isOwn: IsOwn): boolean =>
  parts.every((part, place) => saysNothing(part) || (found[place] && isOwn(found[place])))

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
  isOwn: IsOwn,
): boolean {
  if (kind === 'street') return true
  if (kind === 'street-name') return found.every((token) => token.capital)
  const pointed = (token: TextToken) => text[token.to] === '.'
  const pairs = found.flatMap((token, place) => (parts[place] ? [{ token, part: parts[place] }] : []))
  const initials = pairs.filter(({ part }) => part.initial).map(({ token }) => token)
  // The pronoun and the article are no initials.
  if (initials.some((token) => /^[ia]$/.test(token.keys[0] ?? '') && !pointed(token))) return false
  const words = pairs.filter(({ part }) => part.weight !== 'particle')
  const [only] = words
  if (only && words.length === 1 && isNegated(text, only.token)) return false
  // `will Lopez` is no Will Lopez in the note of Ana Lopez.
  if (words.some(({ token, part }) => part.weight === 'strong' && !isOwn(token))) return true
  if (!words.every(({ token }) => token.capital)) return false
  if (initials.length > 0) return initials.every(pointed)
  return words.length > 1 || only?.part.weight === 'short' || !startsSentence(text, tokens, index)
}

/** `Don` of `Don't` is nobody. */
const isNegated = (text: string, { keys, to }: TextToken): boolean =>
  keys.some((key) => key.endsWith('n')) && negation.test(text.slice(to, to + 3))

/** `J.K.` is nobody's in `A.J.K.`, and `D. A` of `vitamin D. A walk` is a letter and an article. */
function standsAlone(text: string, tokens: readonly TextToken[], index: number, found: readonly TextToken[]): boolean {
  const joins = (left: TextToken | undefined, right: TextToken | undefined) =>
    left?.initial && right?.initial && initialsGap.test(text.slice(left.to, right.from))
  const first = found[0]
  const last = found.at(-1)
  if (!first || !last || joins(tokens[index - 1], first)) return false
  const next = tokens[index + found.length]
  if (next && text.slice(last.to, next.from) === '.' && next.initial) return false
  return text.slice(first.from, last.to).match(/\s/) ? text[last.to] === '.' : true
}
