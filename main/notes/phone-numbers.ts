import { asciiDigits } from './text-tokens.ts'

type Span = { readonly from: number; readonly to: number }

/** What may stand between the digits of one number. */
const numberRun = /\+?\p{Nd}+(?:[\s().+/\-‐‑‒–—−·_\p{Default_Ignorable_Code_Point}]{0,4}\p{Nd}+)*/gu
const fewestDigits = 5
const endingLengths = [5, 6, 7]
const mostDigits = 18

/**
 * Places where one of the telephone numbers stands, with any separators, with or without country and area code, in
 * digits of any script. Numbers of fewer than five digits are not looked for.
 */
export function findPhones(text: string, phones: readonly string[]): readonly Span[] {
  const wanted = phones.map(asciiDigits).filter((digits) => digits.length >= fewestDigits)
  if (wanted.length === 0) return []
  const byEnd = Map.groupBy(wanted, ending)
  return Array.from(text.matchAll(numberRun)).flatMap((run) => inRun(run[0], run.index, byEnd))
}

/** The digits that must be the same in any way of writing it. */
const ending = (digits: string) => digits.slice(-7)

function inRun(run: string, offset: number, byEnd: ReadonlyMap<string, readonly string[]>): readonly Span[] {
  const chunks = Array.from(run.matchAll(/\p{Nd}+/gu), (match) => ({
    digits: asciiDigits(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
  return chunks.flatMap((end, last) => {
    let digits = ''
    let found: Chunk | null = null
    for (const chunk of chunks.slice(Math.max(0, last - mostDigits), last + 1).reverse()) {
      digits = chunk.digits + digits
      if (digits.length > mostDigits) break
      // The shortest run of digits that is the number, and then what is dialled before it.
      if (found && !leadsTo(chunk, digits, run, byEnd)) break
      if (found || isOneOf(digits, byEnd)) found = chunk
    }
    return found ? [{ from: offset + found.from, to: offset + end.to }] : []
  })
}

type Chunk = Span & { readonly digits: string }

const phonesFor = (digits: string, byEnd: ReadonlyMap<string, readonly string[]>) =>
  endingLengths.flatMap((length) => byEnd.get(digits.slice(-length)) ?? [])

const isOneOf = (digits: string, byEnd: ReadonlyMap<string, readonly string[]>) =>
  phonesFor(digits, byEnd).some((phone) => samePhone(digits, phone))

/** More of the number, a trunk 0, or a country code after + or 00. */
const leadsTo = (chunk: Chunk, digits: string, run: string, byEnd: ReadonlyMap<string, readonly string[]>) =>
  chunk.digits === '0' ||
  /^00\d{1,3}$/.test(chunk.digits) ||
  run[chunk.from - 1] === '+' ||
  phonesFor(digits, byEnd).some((phone) => phone.endsWith(digits))

/**
 * Whether two ways of writing lead to one telephone. What stands before the digits they share at the end must be
 * nothing, a trunk 0 or a country code in one of them; nine shared digits are enough whatever stands before.
 */
export function samePhone(a: string, b: string): boolean {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++
  if (shared < Math.min(7, b.length)) return false
  const [left, right] = [a, b].map((digits) => digits.slice(0, digits.length - shared))
  if (left === undefined || right === undefined || left.length > 6) return false
  // A short local number may stand after its area code, and is the end of many others.
  if (b.length < 7) return left === '' || left.startsWith('0')
  if (shared >= 9) return true
  return withoutPrefix(left) === '' || withoutPrefix(right) === '' || withoutPrefix(left) === withoutPrefix(right)
}

/** 0044 (0) and 044 alike are nothing but a way to dial. */
const withoutPrefix = (digits: string) => digits.replace(/^(?:00|011)/, '').replace(/0$/, '')
