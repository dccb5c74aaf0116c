/**
 * Whole numbers that SQLite joined with commas, as one array. A column of fifty thousand numbers read row by row costs
 * an object for each; read so it costs four bytes. null and '' are no numbers. Throws for anything else.
 */
export function packedNumbers(text: string | null): Int32Array {
  if (!text) return new Int32Array(0)
  let count = 1
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count++
  const numbers = new Int32Array(count)
  let place = 0
  let value = 0
  let sign = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= digit0 && code <= digit0 + 9) value = value * 10 + code - digit0
    else if (code === minus) sign = -1
    else if (code === comma) {
      numbers[place++] = sign * value
      value = 0
      sign = 1
    } else throw new Error('this is no list of whole numbers')
  }
  numbers[place] = sign * value
  return numbers
}
const digit0 = 48
const minus = 45
const comma = 44
