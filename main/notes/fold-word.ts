/**
 * Marks that people leave out or type differently: accents (Latin, Greek, Cyrillic), Hebrew points, Arabic vowels, and
 * the stroke that only lengthens an Arabic word. Not the signs of Indic or Thai script nor the Japanese ones: they are
 * part of the word.
 */
const accents = /[\p{M}&&[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hebr}\p{scx=Arab}\p{scx=Zinh}]]|\u0640/gv
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** Letters that are letters of their own: Unicode takes no mark off them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
}
const plainLetters = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/** The two-letter spelling that is used where the keyboard has no such letter. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const spelledLetters = /[äöüåø]/g

/** A word as it is compared: lower case, no accents, no invisible characters. Zoë = ZOE = zoe. */
export function foldWord(word: string): string {
  if (/^[a-z]*$/.test(word)) return word
  return word
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(accents, '') // İ falls apart only now
    .replace(plainLetters, (letter) => plain[letter] ?? letter)
    .normalize('NFC')
}

/** All ways in which a word may be spelled without accents: Müller is muller and mueller. */
export function foldings(word: string): readonly string[] {
  const folded = foldWord(word)
  const lower = word.normalize('NFC').toLowerCase()
  const spelled = lower.replace(spelledLetters, (letter) => spelledOut[letter] ?? letter)
  return spelled === lower ? [folded] : [folded, foldWord(spelled)]
}
