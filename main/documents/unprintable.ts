import type { UnprintableClass } from '../../preload/contract/failure.ts'
import { coveredRanges } from './covered-ranges.ts'

/** First match wins; what no other knows is `other`. */
const classes: readonly (readonly [UnprintableClass, RegExp])[] = [
  ['direction', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  ['control', /[\p{Cc}\p{Cf}\p{Cs}]/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['east-asian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
  [
    'indic',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u,
  ],
  ['thai', /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['emoji', /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u20e3|\ufe0f/u],
  ['symbol', /[\p{S}\p{P}]/u],
]

/**
 * The first character that the documents' font cannot print, and of what kind it is, or null. Asked before anything is laid
 * out: a missing character would be printed as an empty box, and a mark of direction would print words in an order that
 * nobody typed.
 */
export function unprintable(text: string): { readonly reason: UnprintableClass; readonly character: string } | null {
  for (const character of printedText(text)) {
    if (character === '\n' || isCovered(character.codePointAt(0) ?? 0)) continue
    return { reason: classes.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other', character }
  }
  return null
}

/**
 * The text as it is printed: accents joined to their letters, tabs as spaces, spaces and hyphens that only say where a
 * line may break as the plain ones. Nothing that can be seen is lost.
 */
export const printedText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00ad', '')
    .replaceAll('\u202f', '\u00a0')

function isCovered(code: number): boolean {
  let low = 0
  let high = coveredRanges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = coveredRanges[middle] ?? [0, 0]
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return true
  }
  return false
}
