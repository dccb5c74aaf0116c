import { type Computed, notComputable } from './computed.ts'
import { normalTailProbability } from './tail-probability.ts'

export type SignedRanks = {
  /** The sum of the ranks of the rises. */
  readonly v: number
  /** Changes other than 0. */
  readonly n: number
  /** Two-sided. */
  readonly p: number
  readonly method: 'exact' | 'normal'
}

/**
 * Wilcoxon's signed ranks as R's wilcox.test(post, pre, paired = TRUE, correct = TRUE): no change is left out, equal
 * ones share their mean rank, exact below 50 changes without ties and zeros. Changes are whole units, never means:
 * sixths that are equal on paper differ as doubles, and would get different ranks.
 */
export function signedRanks(changes: Int32Array): Computed<SignedRanks> {
  if (changes.length === 0) return notComputable('nobody')
  const { rises, both } = countBySize(changes)
  let n = 0
  let v = 0
  let ties = 0
  for (let size = 1; size < both.length; size++) {
    const tied = both[size] ?? 0
    v += (rises[size] ?? 0) * (n + (tied + 1) / 2)
    ties += tied ** 3 - tied
    n += tied
  }
  if (n === 0) return notComputable('all-zero')
  if (n < 50 && ties === 0 && n === changes.length) return { v, n, p: exactProbability(v, n), method: 'exact' }
  const off = v - (n * (n + 1)) / 4
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48)
  return { v, n, p: normalTailProbability((off - Math.sign(off) / 2) / deviation), method: 'normal' }
}

/** How many changes have each size, in place of sorting them: scores have few values. */
function countBySize(changes: Int32Array) {
  let largest = 0
  for (const change of changes) largest = Math.max(largest, Math.abs(change))
  if (largest > 1_000_000) throw new RangeError('no change of scores')
  const rises = new Float64Array(largest + 1)
  const both = new Float64Array(largest + 1)
  for (const change of changes) {
    const size = Math.abs(change)
    both[size] = (both[size] ?? 0) + 1
    if (change > 0) rises[size] = (rises[size] ?? 0) + 1
  }
  return { rises, both }
}

/** How many of the 2ⁿ ways to give signs to the ranks lead to a sum as far out. Below 2⁵³, so exact. */
function exactProbability(v: number, n: number): number {
  const most = (n * (n + 1)) / 2
  const ways = new Float64Array(most + 1)
  ways[0] = 1
  for (let rank = 1; rank <= n; rank++)
    for (let sum = most; sum >= rank; sum--) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0)
  const outer = Math.min(v, most - v)
  const asFar = ways.subarray(0, outer + 1).reduce((all, way) => all + way, 0)
  return Math.min(1, (2 * asFar) / 2 ** n)
}
