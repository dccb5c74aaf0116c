/** Letters in a row after which a word may break in a column of a table. */
const inColumn = 20

/**
 * A text in which a word without end may break after so many letters: a column grows with its longest word, so that the
 * table would run off the page, and the layout engine takes minutes for a line that nowhere ends.
 */
export const breakable = (text: string, letters: number = inColumn): string =>
  text.replace(new RegExp(`[^\\s\\u200b]{${letters}}(?=[^\\s\\p{M}\\u200b])`, 'gu'), '$&\u200b')
