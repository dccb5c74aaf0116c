/**
 * A text for a narrow column: a word without end may break after every twentieth letter. A column grows with its longest
 * word, and the table would run off the page.
 */
export const breakable = (text: string): string => text.replace(/\S{20}(?=[^\s\p{M}])/gu, '$&\u200b')
