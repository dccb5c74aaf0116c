import { wordlist } from '@scure/bip39/wordlists/english.js'
import { commonPasswords } from './common-passwords.ts'

// What lies behind adds nothing to the estimate and would only cost time.
const charactersRead = 256

/**
 * How hard a passphrase is to guess, in bits, estimated low: the cheapest way to build it from listed words, common
 * passwords, runs, sequences, years, what stood there before, and single characters. Nothing is known of quotations.
 */
export function estimateBits(passphrase: string): number {
  const text = [...passphrase.normalize('NFKC')].slice(0, charactersRead)
  const cheapest = [0]
  for (let end = 1; end <= text.length; end++) cheapest[end] = Number.POSITIVE_INFINITY
  for (let start = 0; start < text.length; start++) {
    for (const { length, bits } of piecesAt(text, start)) {
      const total = (cheapest[start] ?? 0) + bits
      if (total < (cheapest[start + length] ?? 0)) cheapest[start + length] = total
    }
  }
  return cheapest[text.length] ?? 0
}

type Piece = { readonly length: number; readonly bits: number }
type Text = readonly string[]

const piecesAt = (text: Text, start: number): readonly Piece[] => [
  { length: 1, bits: characterBits(text, start) },
  ...wordsAt(text, start),
  ...runAt(text, start),
  ...sequencesAt(text, start),
  ...datesAt(text, start),
  ...repeatsAt(text, start),
]

/** A letter behind a letter is half known, as in any language; a space says little. */
function characterBits(text: Text, at: number): number {
  const character = text[at] ?? ''
  if (/\s/.test(character)) return 1
  if (/\d/.test(character)) return 3.3
  if (!/\p{L}/u.test(character)) return 4.5
  const before = text[at - 1] ?? ''
  return /\p{L}/u.test(before) && isUpper(before) === isUpper(character) ? 2.5 : 4.7
}
const isUpper = (letter: string) => letter !== letter.toLowerCase()

const listed = new Set(wordlist)
const longestPhrase = 36
const unmasked: Readonly<Record<string, string>> = {
  '@': 'a',
  4: 'a',
  3: 'e',
  1: 'i',
  '!': 'i',
  0: 'o',
  $: 's',
  5: 's',
  7: 't',
}

/**
 * Listed words are 11 bits, common passwords and phrases 10 whatever separates their words; capitals, and digits for
 * letters, add 2.
 */
function wordsAt(text: Text, start: number): readonly Piece[] {
  const typed = text.slice(start, start + longestPhrase)
  const plain = typed.map((character) => character.toLowerCase())
  const letters = plain.map((character) => unmasked[character] ?? character)
  const joined = (characters: Text, length: number) => characters.slice(0, length).join('')
  return typed.flatMap((_, i) => {
    const length = i + 1
    const extra = joined(letters, length) === joined(typed, length) ? 0 : 2
    const phrases = [joined(letters, length), joined(plain, length)].map((phrase) => phrase.replace(/[\s\p{P}]/gu, ''))
    if (phrases.some((phrase) => commonPasswords.has(phrase))) return [{ length, bits: 10 + extra }]
    return listed.has(joined(letters, length)) ? [{ length, bits: 11 + extra }] : []
  })
}

/** aaaa */
function runAt(text: Text, start: number): readonly Piece[] {
  const end = text.findIndex((character, i) => i > start && character !== text[start])
  const length = (end === -1 ? text.length : end) - start
  return length < 3 ? [] : [{ length, bits: characterBits(text, start) + Math.log2(length) }]
}

const rows = ['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm', '1234567890']
const lines = [...rows, 'abcdefghijklmnopqrstuvwxyz', '0123456789'].flatMap((row) => [row, [...row].reverse().join('')])

/** abcd, 4321, qwert */
function sequencesAt(text: Text, start: number): readonly Piece[] {
  const lower = text.slice(start, start + 26).map((character) => character.toLowerCase())
  return lower.flatMap((_, i) => {
    const length = i + 1
    const found = length >= 3 && lines.some((line) => line.includes(lower.slice(0, length).join('')))
    return found ? [{ length, bits: 6 + Math.log2(length) }] : []
  })
}

const days = /^(\d{4}[-./ ]?\d{1,2}[-./ ]?\d{1,2}|\d{1,2}[-./ ]?\d{1,2}[-./ ]?(19|20)\d\d)/
const years = /^(19|20)\d\d/

/** 1986, 2024-05-17, 17.5.2024: a year is one of a hundred or so, a day one of thirty thousand. */
function datesAt(text: Text, start: number): readonly Piece[] {
  const ahead = text.slice(start, start + 10).join('')
  const found = (pattern: RegExp, bits: number) => {
    const length = pattern.exec(ahead)?.[0].length
    return length ? [{ length, bits }] : []
  }
  return [...found(years, 7), ...found(days, 15)]
}

/** What stood there before, at least three characters. */
function repeatsAt(text: Text, start: number): readonly Piece[] {
  let longest = 0
  for (let from = 0; from < start; from++) {
    let length = 0
    while (start + length < text.length && text[from + length] === text[start + length]) length++
    longest = Math.max(longest, length)
  }
  return Array.from({ length: Math.max(0, longest - 2) }, (_, i) => ({
    length: i + 3,
    bits: 2 + Math.log2(start) + Math.log2(i + 3) / 2,
  }))
}
