import type { Failure, UnprintableClass } from '../../preload/contract/failure.ts'

const what: Readonly<Record<UnprintableClass, string>> = {
  control: 'an invisible control character',
  direction: 'an invisible mark that turns the direction of writing',
  emoji: 'an emoji',
  arabic: 'Arabic letters',
  hebrew: 'Hebrew letters',
  'east-asian': 'Chinese, Japanese or Korean characters',
  indic: 'letters of an Indian script',
  thai: 'letters of a South-East Asian script',
  symbol: 'a symbol that its font does not have',
  other: 'a character that its font does not have',
}

/** Which text no document can be made from, where to look for it, and what to do. */
export function unprintableText({ reason, character, under }: Failure): {
  readonly title: string
  readonly advice: string
} {
  const shown = character === undefined ? '' : ` (${shownCharacter(character)})`
  const place = under ? ` below “${under}”` : ''
  return {
    title: `The document holds ${what[reason as UnprintableClass] ?? what.other}${shown}${place}.`,
    advice:
      'Nothing was made, because it would be printed as empty boxes or in a wrong order. Grove prints Latin, Greek and Cyrillic letters: write the word with these, then try again.',
  }
}

/** The character where it can be seen, and its number in Unicode, by which it can be looked for. */
function shownCharacter(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character}, ${number}` : number
}
