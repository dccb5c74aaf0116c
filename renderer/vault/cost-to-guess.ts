const worldsWealth = 4e14
const sizes = [
  [1e12, 'trillion '],
  [1e9, 'billion '],
  [1e6, 'million '],
  [1, ''],
] as const

/** What guessing would cost, in words. US dollars, since rented computers are priced in them; two figures are all that an estimate carries. */
export function costToGuess(dollars: number): string {
  if (dollars >= worldsWealth) return 'more money than there is in the world'
  for (const [least, word] of sizes) {
    if (dollars < least) continue
    const figure = Number((dollars / least).toPrecision(2)).toLocaleString('en-GB')
    return `about ${figure} ${word}dollar${figure === '1' && word === '' ? '' : 's'}`
  }
  return 'less than one dollar'
}
