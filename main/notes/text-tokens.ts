import { foldings } from './fold-word.ts'

/** A run of letters, or of digits, with its place in the text (UTF-16, `to` exclusive). */
export type TextToken = {
  readonly from: number
  readonly to: number
  /** Ways to write it, folded; digits as ASCII. */
  readonly keys: readonly string[]
  readonly number: boolean
  /** Begins with a capital letter, or its script has none. */
  readonly capital: boolean
  /** One capital letter. */
  readonly initial: boolean
}

/** What people type for an apostrophe, as a class of a regular expression. */
export const apostrophe = "['’‘ʼʻ`´＇′]"

// Scripts that put no space between words are looked through by `unspaced-names`. ʼ and ʻ are letters to Unicode and
// apostrophes to people.
const word =
  '[[\\p{L}--[ʼʻʾʿ]]--[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]'
const joined = '[\\p{M}\\p{Default_Ignorable_Code_Point}]'
const pattern = `(?:${word}${joined}*)+|(?:\\p{Nd}${joined}*)+`

/** The words and numbers of a text. Apostrophes and hyphens part them. */
export function textTokens(text: string): readonly TextToken[] {
  return Array.from(text.matchAll(new RegExp(pattern, 'gv')), (match) => {
    const [found] = match
    const number = /^\p{Nd}/u.test(found)
    const at = { from: match.index, to: match.index + found.length, number }
    if (number) return { ...at, keys: [asciiDigits(found)], capital: true, initial: false }
    const [first] = found
    const capital = first !== undefined && !/^\p{Ll}/u.test(first)
    return { ...at, keys: foldings(found), capital, initial: /^[\p{Lu}\p{Lt}][\p{M}]*$/u.test(found) }
  })
}

/** Digits of any script as 0 to 9. Unicode puts each script's ten in a row that begins at a multiple of ten or six. */
export function asciiDigits(text: string): string {
  return Array.from(text.normalize('NFKC'), (character) =>
    /[0-9]/.test(character) ? character : /\p{Nd}/u.test(character) ? digitOf(character) : '',
  ).join('')
}

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}
