/** A printed sum: these unknown counts together are so many. */
export type PrintedSum = { readonly of: readonly number[]; readonly is: number }

const prime = 2_147_483_629n

/**
 * What an attacker can work out of printed sums of unknown counts of people. `valueOf`: what adding and subtracting
 * printed sums gives for the sum of some unknowns, by linear algebra over a large prime field. `boundsOf`: the least and the
 * most it can be, when besides no count is below 0 (bounds pushed through all sums until nothing moves).
 */
export function deducible(unknowns: number, printed: readonly PrintedSum[]) {
  const rows = echelon(distinct(printed))
  const { low, high } = bounds(unknowns, distinct(printed))
  return {
    valueOf(of: readonly number[]): number | null {
      const vector: Sparse = new Map(of.map((at) => [at, 1n]))
      reduce(vector, rows)
      const left = vector.get(sumPlace) ?? 0n
      vector.delete(sumPlace)
      return vector.size === 0 ? Number((prime - left) % prime) : null
    },
    boundsOf: (of: readonly number[]): readonly [least: number, most: number] => [
      of.reduce((sum, at) => sum + (low[at] ?? 0), 0),
      of.reduce((sum, at) => sum + (high[at] ?? 0), 0),
    ],
  }
}

function distinct(printed: readonly PrintedSum[]): PrintedSum[] {
  const known = new Map<string, PrintedSum>()
  for (const sum of printed) {
    const key = sum.of.toSorted((a, b) => a - b).join()
    const before = known.get(key)
    if (before && before.is !== sum.is) throw new Error(`two reports disagree about ${key}`)
    known.set(key, sum)
  }
  return [...known.values()]
}

type Sparse = Map<number, bigint>
type Echelon = Map<number, Sparse>

/** Beyond every unknown: where a row keeps its printed sum. */
const sumPlace = 1_000_000

function echelon(printed: readonly PrintedSum[]): Echelon {
  const rows: Echelon = new Map()
  for (const { of, is } of printed) {
    const vector: Sparse = new Map(of.map((at) => [at, 1n]))
    if (is > 0) vector.set(sumPlace, BigInt(is))
    reduce(vector, rows)
    const lead = Math.min(...vector.keys())
    if (lead === Number.POSITIVE_INFINITY) continue
    if (lead === sumPlace) throw new Error('the reports contradict each other')
    const inverse = power(vector.get(lead) ?? 1n, prime - 2n)
    for (const [at, value] of vector) vector.set(at, (value * inverse) % prime)
    rows.set(lead, vector)
  }
  return rows
}

/** Takes rows away until no place of the vector leads one. */
function reduce(vector: Sparse, rows: Echelon): void {
  for (;;) {
    const at = [...vector.keys()].toSorted((a, b) => a - b).find((place) => rows.has(place))
    const row = at === undefined ? undefined : rows.get(at)
    if (at === undefined || !row) return
    const times = vector.get(at) ?? 0n
    for (const [place, value] of row) {
      const left = ((((vector.get(place) ?? 0n) - times * value) % prime) + prime) % prime
      if (left === 0n) vector.delete(place)
      else vector.set(place, left)
    }
  }
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, base % prime, exponent]
  while (left > 0n) {
    if (left & 1n) result = (result * square) % prime
    square = (square * square) % prime
    left >>= 1n
  }
  return result
}

function bounds(unknowns: number, printed: readonly PrintedSum[]) {
  const low = new Float64Array(unknowns)
  const high = new Float64Array(unknowns).fill(Number.POSITIVE_INFINITY)
  for (let moved = true; moved; ) {
    moved = false
    for (const { of, is } of printed)
      for (const at of of) {
        const others = of.filter((other) => other !== at)
        const most = is - others.reduce((sum, other) => sum + (low[other] ?? 0), 0)
        const least = is - others.reduce((sum, other) => sum + (high[other] ?? 0), 0)
        if (most < (high[at] ?? 0)) {
          high[at] = most
          moved = true
        }
        if (least > (low[at] ?? 0)) {
          low[at] = least
          moved = true
        }
      }
  }
  return { low, high }
}
