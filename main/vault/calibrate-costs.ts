import { argon2id, type Costs, floorCosts } from './key-derivation.ts'

const mostMemoryKiB = 262_144
const wantedMs = 500

/** Milliseconds that one derivation takes at these costs. */
export type Measure = (costs: Costs) => Promise<number>

const measureHere: Measure = async (costs) => {
  const before = performance.now()
  await argon2id('a passphrase of about this length', Buffer.alloc(32), costs)
  return performance.now() - before
}

/** From the floor of 64 MiB towards 256 MiB, as long as one try stays within half a second on this computer. */
export async function calibrateCosts(measure: Measure = measureHere): Promise<Costs> {
  let chosen = floorCosts
  for (let memoryKiB = chosen.memoryKiB * 2; memoryKiB <= mostMemoryKiB; memoryKiB *= 2) {
    const tried = { ...floorCosts, memoryKiB }
    if ((await measure(tried)) > wantedMs) break
    chosen = tried
  }
  return chosen
}
