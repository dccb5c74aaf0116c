import type { Costs } from './key-derivation.ts'

// security.md 4.4: an H100 tries about 20,000 a second at 16 MiB and three passes, and costs 2.50 USD an hour; the rate
// falls with the memory that is moved, m·(3t - 1). On average half of all possibilities are tried.
const baseRate = 20_000
const baseTraffic = 16 * 1024 * (3 * 3 - 1)
const usdPerSecond = 2.5 / 3600

/** What guessing a passphrase of so many bits costs on average with rented hardware, in US dollars of 2026. */
export const guessingCostUsd = (bits: number, { memoryKiB, t }: Pick<Costs, 'memoryKiB' | 't'>): number =>
  (2 ** (bits - 1) / ((baseRate * baseTraffic) / (memoryKiB * (3 * t - 1)))) * usdPerSecond
