import type { Phrase, PhrasePart } from './name-phrases.ts'
import { type TextToken, textTokens } from './text-tokens.ts'

/** Written either way. */
const streetWords: readonly (readonly string[])[] = [
  ['street', 'str', 'st'],
  ['road', 'rd'],
  ['avenue', 'ave', 'av'],
  ['lane', 'ln'],
  ['drive', 'dr'],
  ['court', 'ct'],
  ['close', 'cl'],
  ['place', 'pl'],
  ['square', 'sq'],
  ['crescent', 'cres'],
  ['boulevard', 'blvd', 'bd', 'boul'],
  ['gardens', 'gdns'],
  ['terrace', 'terr', 'ter'],
  ['highway', 'hwy'],
  ['parkway', 'pkwy'],
  ['calle', 'c'],
]
const sameStreetWord = new Map(streetWords.flatMap((words) => words.map((word) => [word, words] as const)))
const streetEndings = /(?:strasse|str|weg|gasse|platz|allee|laan|straat|gatan|vagen|vej|gade|veien|katu)$/
/** `Room 3` is said of many rooms. */
const unitWords = new Set(['flat', 'apartment', 'apt', 'unit', 'room', 'floor', 'suite', 'no', 'box', 'house', 'block'])
const ukPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi

/**
 * The street line of an address: the street with its number in any case, its name alone where it has two words or is
 * a word like Rosenstraße (with capitals), and a British postcode. A city alone is nobody's address.
 */
export function addressPhrases(address: string): readonly Phrase[] {
  const lines = address.split(/[\n,;]/).flatMap((line) => streetOf(textTokens(line)))
  const postcodes = Array.from(address.matchAll(ukPostcode), ([code]) => [code, code.replace(' ', '')])
    .flat()
    .map((code): Phrase => ({ kind: 'street', parts: textTokens(code).map(partOf) }))
  return [...lines, ...postcodes]
}

function streetOf(tokens: readonly TextToken[]): readonly Phrase[] {
  // The letter of `12b` belongs to the number.
  const isNumber = (index: number): boolean => {
    const token = tokens[index]
    return (
      token !== undefined && (token.number || (tokens[index - 1]?.to === token.from && token.keys[0]?.length === 1))
    )
  }
  const phrases: Phrase[] = []
  for (let from = 0; from < tokens.length; from++) {
    let to = from
    while (to < tokens.length && !isNumber(to)) to++
    const words = tokens.slice(from, to)
    if (words.some(saysWhere)) phrases.push(...phrasesOf(words, numberBefore(from), numberAfter(to)))
    from = to
  }
  return phrases

  function numberBefore(end: number) {
    let start = end
    while (start > 0 && isNumber(start - 1) && !tokens[start]?.number) start--
    return tokens.slice(start, end)
  }
  function numberAfter(start: number) {
    return tokens.slice(start, isNumber(start + 1) && !tokens[start + 1]?.number ? start + 2 : start + 1)
  }
}

function phrasesOf(words: readonly TextToken[], before: readonly TextToken[], after: readonly TextToken[]): Phrase[] {
  const digits = [...before, ...after].find((token) => token.number)?.keys[0]
  if (digits === undefined) return []
  const numbered = before.length > 0 ? [...before, ...words] : [...words, ...after]
  // Five digits are a postcode, and what stands beside it a town.
  const named = digits.length < 5 && (words.length > 1 || words.some((word) => endsAsStreet(word)))
  return [
    { kind: 'street', parts: numbered.map(partOf) },
    ...(named ? [{ kind: 'street-name', parts: words.map(partOf) } as const] : []),
  ]
}

const saysWhere = ({ keys }: TextToken) => !unitWords.has(keys[0] ?? '') && (keys[0]?.length ?? 0) > 2
const endsAsStreet = ({ keys }: TextToken) => keys.some((key) => key.length > 7 && streetEndings.test(key))

const partOf = ({ keys }: TextToken): PhrasePart => ({
  keys: [...new Set(keys.flatMap((key) => [key, ...(sameStreetWord.get(key) ?? []), ...shortened(key)]))],
  initial: false,
  weight: 'strong',
})

/** Rosenstraße as Rosenstr. and back. */
const shortened = (key: string): readonly string[] => {
  if (key.length < 8) return []
  if (key.endsWith('strasse')) return [key.slice(0, -4)]
  return key.endsWith('str') ? [`${key}asse`] : []
}
