// Letters that are letters of their own and no mark can be taken off.
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
const letters = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/**
 * Words as they are searched and sorted: lower case, without accents, apostrophes and invisible marks, hyphens of one
 * kind, one space between words. `O’Brien` = `obrien`, `Łukasz` = `lukasz`. Folding twice changes nothing.
 */
export const folded = (words: string): string =>
  words
    // The acute accent that is typed for an apostrophe would fall apart into a space and a mark.
    .replaceAll('´', '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘ʼ`\p{M}\p{Cf}]/gu, '')
    .replace(letters, (letter) => plain[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

export const foldedWords = (words: string): readonly string[] => [...new Set(folded(words).split(' '))].filter(Boolean)
