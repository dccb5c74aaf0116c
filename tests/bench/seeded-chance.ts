/** A row of numbers that looks like chance and is the same every time (mulberry32). */
export function seededChance(seed: number) {
  let state = seed >>> 0
  /** 32 bits. */
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  /** A whole number from 0 to `below` - 1. */
  const below = (limit: number) => Math.floor((bits() / 2 ** 32) * limit)
  const bytes = Buffer.alloc(33)
  const base64url = (length: number) => {
    for (let i = 0; i < 32; i += 4) bytes.writeUInt32LE(bits(), i)
    return bytes.toString('base64url').slice(0, length)
  }
  return {
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** Like an id: 22 letters. */
    id: () => base64url(22),
    /** Like a hash: 43 letters. */
    hash: () => base64url(43),
  }
}
export type SeededChance = ReturnType<typeof seededChance>
