/** A prime below 2^26: products of two remainders are exact in a double. */
const prime = 67_108_859

/** What adding and subtracting sums of unknown counts yields, by elimination over a large prime field. */
export type RowSpace = {
  /** Adds a sum: 1 for each unknown in it, else 0. */
  readonly add: (sum: Uint8Array) => void
  /** Whether the sum of these unknowns follows from the sums that were added. */
  readonly holds: (sum: Uint8Array) => boolean
}

export function rowSpace(unknowns: number): RowSpace {
  /** By the first unknown of each row, which is 1 there. */
  const rows = new Map<number, Float64Array>()
  const reduce = (sum: Uint8Array): Float64Array => {
    const left = Float64Array.from(sum)
    for (let at = 0; at < unknowns; at++) {
      const times = left[at] ?? 0
      const row = times === 0 ? undefined : rows.get(at)
      if (!row) continue
      for (let place = at; place < unknowns; place++)
        left[place] = ((left[place] ?? 0) + (prime - times) * (row[place] ?? 0)) % prime
    }
    return left
  }
  return {
    add(sum) {
      const left = reduce(sum)
      const lead = left.findIndex((value) => value !== 0)
      if (lead < 0) return
      const inverse = power(left[lead] ?? 1, prime - 2)
      rows.set(
        lead,
        left.map((value) => (value * inverse) % prime),
      )
    },
    holds: (sum) => reduce(sum).every((value) => value === 0),
  }
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
