/** Far below what a page holds in the narrowest column that documents have. */
const most = { characters: 500, lines: 12 }

/**
 * Whether texts are surely short enough to be kept together. What is kept together and higher than a page would lose
 * its end without a word, so long texts are allowed to break.
 */
export const fitsAPage = (texts: readonly string[]): boolean =>
  texts.reduce((sum, text) => sum + text.length, 0) <= most.characters &&
  texts.reduce((sum, text) => sum + text.split(/[\n\r\u2028\u2029]/).length, 0) <= most.lines
