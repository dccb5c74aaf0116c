import { ordinaryWords } from './ordinary-words.ts'
import { type TextToken, textTokens } from './text-tokens.ts'

/** What the guard knows of a person. */
export type Identity = {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string
}

export type PhrasePart = {
  /** Folded; the token of the text must have one of them. */
  readonly keys: readonly string[]
  /** The token must be a single capital letter. */
  readonly initial: boolean
  /** strong: a name in any case · short: needs a capital · ordinary: needs one inside a sentence · particle: says nothing */
  readonly weight: 'strong' | 'short' | 'ordinary' | 'particle'
}

/** Tokens that follow each other in a text. listed: family name first, a comma may stand between. */
export type Phrase = {
  readonly kind: 'name' | 'listed' | 'initials' | 'street' | 'street-name'
  readonly parts: readonly PhrasePart[]
}

const particles = new Set(
  'van der den de het ten ter op von zu zum zur vom la le les el los las al bin bint ibn abu di da do dos das du del della y e af av st san mac'.split(
    ' ',
  ),
)

/** The ways in which a person may be named in words; single parts too, but no initial letter alone. */
export function namePhrases({ givenName, familyName, preferredName }: Identity): readonly Phrase[] {
  const given = nameParts(givenName)
  const family = nameParts(familyName)
  const preferred = nameParts(preferredName ?? '')
  const called = [given, given.slice(0, 1), preferred, preferred.slice(0, 1)]
  const familyInitials = initialsOf(family)
  const phrases = [
    ...called.flatMap((name) => [phrase('name', name, family), phrase('listed', family, name)]),
    ...[given, family, preferred].flatMap((name) => [phrase('name', name), phrase('name', joined(name))]),
    phrase('name', joined([...given, ...family])),
    ...[...given, ...family, ...preferred].filter(tells).map((part) => phrase('name', [part])),
    ...called.flatMap((name) => familyInitials.map((initial) => phrase('name', name, [initial]))),
    ...called.flatMap((name) => initialsOf(name.slice(0, 1)).map((initial) => phrase('name', [initial], family))),
    ...initialPairs(given, preferred, family).map((letters) => phrase('initials', letters)),
  ]
  return phrases.filter((it) => it.parts.length > 1 || it.parts.some(tells))
}

const phrase = (kind: Phrase['kind'], ...parts: readonly (readonly PhrasePart[])[]): Phrase => ({
  kind,
  // Half of a phrase says nothing: `Ana` with no family name is no full name.
  parts: parts.every((some) => some.length > 0) ? parts.flat() : [],
})

/** Letters of initials in order, as in `J.K.` or, with every given name, `J.M.K.` */
function initialPairs(given: readonly PhrasePart[], preferred: readonly PhrasePart[], family: readonly PhrasePart[]) {
  const last = initialsOf(family)
  const all = given.flatMap((part) => initialsOf([part]).slice(0, 1))
  const firsts = [initialsOf(given.slice(0, 1)), initialsOf(preferred.slice(0, 1)), all.length > 1 ? all : []]
  return firsts.filter((first) => first.length > 0).flatMap((first) => last.map((letter) => [...first, letter]))
}

/** One letter says nothing by itself, nor does `van`. */
const tells = ({ keys, weight, initial }: PhrasePart) =>
  !initial && weight !== 'particle' && [...(keys[0] ?? '')].length > 1

function nameParts(name: string): readonly PhrasePart[] {
  const words = textTokens(name).filter((token) => !token.number)
  const onlyParticles = words.every((word) => isParticle(word))
  return words.map((word) => ({
    keys: word.keys,
    initial: false,
    weight: isParticle(word) && !onlyParticles ? 'particle' : weightOf(word.keys),
  }))
}

const isParticle = (token: TextToken) => token.keys.some((key) => particles.has(key))

const weightOf = (keys: readonly string[]): PhrasePart['weight'] => {
  if (keys.some((key) => ordinaryWords.has(key) || particles.has(key))) return 'ordinary'
  return keys.some((key) => [...key].length <= 2) ? 'short' : 'strong'
}

/** Mary-Ann as Maryann. */
const joined = (parts: readonly PhrasePart[]): readonly PhrasePart[] => {
  if (parts.length < 2) return []
  const keys = [parts.map(({ keys }) => keys[0] ?? '').join('')]
  return [{ keys, initial: false, weight: weightOf(keys) }]
}

/** Of `van der Berg` both V and B. */
function initialsOf(parts: readonly PhrasePart[]): readonly PhrasePart[] {
  const telling = parts.find((part) => part.weight !== 'particle')
  const letters = [parts[0], telling].flatMap((part) => [...(part?.keys[0] ?? '')].slice(0, 1))
  return [...new Set(letters)].map((letter) => ({ keys: [letter], initial: true, weight: 'particle' }))
}
