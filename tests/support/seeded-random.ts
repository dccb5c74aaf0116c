import { createHash } from 'node:crypto'
import type { Random } from '../../main/vault/random-source.ts'

/** The same bytes every time: SHA-256 of the seed and a counter. For known answers and builders only. */
export function seededRandom(seed: string): Random {
  let counter = 0
  const block = () => createHash('sha256').update(`${seed} ${counter++}`).digest()
  return (bytes) => Buffer.concat(Array.from({ length: Math.ceil(bytes / 32) }, block)).subarray(0, bytes)
}
