/** `1-3, 8` as numbers of sessions, ascending and each once; null where something else was typed. Nothing typed: none. */
export function readSessionNumbers(typed: string, most: number): readonly number[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  const numbers = parts.flatMap((part) => {
    const [, from = '', to = from] = /^(\d{1,3})(?:[-–](\d{1,3}))?$/.exec(part) ?? []
    return from === '' || Number(to) < Number(from) || Number(to) > most
      ? [Number.NaN]
      : Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i)
  })
  if (numbers.some((number) => !(number >= 1 && number <= most))) return null
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

/** The other way round: three and more in a row become a range. */
export function sessionNumbersText(numbers: readonly number[]): string {
  const rows: number[][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const row = rows.at(-1)
    if (row && row.at(-1) === number - 1) row.push(number)
    else rows.push([number])
  }
  return rows.flatMap((row) => (row.length >= 3 ? [`${row[0]}-${row.at(-1)}`] : row.map(String))).join(', ')
}
