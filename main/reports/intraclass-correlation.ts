import { type Computed, notComputable } from './computed.ts'

export type IntraclassCorrelation = {
  readonly groups: number
  /** Pairs that belong to a group. */
  readonly n: number
  readonly meanSquareBetween: number
  readonly meanSquareWithin: number
  /** ICC(1); may be negative. */
  readonly icc: number
  /** By how much people in groups count for fewer; from 1, as a negative ICC counts as 0 here. */
  readonly designEffect: number
  readonly effectiveN: number
  /** Fewer than about ten groups: mostly noise, and the report says so. */
  readonly isMostlyNoise: boolean
}

/** Below this many groups the estimate is mostly noise. */
export const enoughGroups = 10

/**
 * How alike changes are within groups: the one-way analysis of variance with groups of unequal size. Values are whole
 * units; those in cluster -1 belong to no group and are left out.
 *
 * Sizes of the groups can be worked out from the design effect. Where group sizes are hidden, pass the blocks of
 * groups that are shown as clusters.
 */
export function intraclassCorrelation(values: Int32Array, cluster: Int32Array): Computed<IntraclassCorrelation> {
  const { sizes, sums, squares } = sumByCluster(values, cluster)
  let groups = 0
  let n = 0
  let sum = 0
  let squaredSizes = 0
  for (const [at, size] of sizes.entries()) {
    if (size === 0) continue
    groups += 1
    n += size
    sum += sums[at] ?? 0
    squaredSizes += size * size
  }
  if (groups < 2) return notComputable('fewer-than-two-groups')
  if (n === groups) return notComputable('nobody-shares-a-group')
  let between = 0
  let within = 0
  for (const [at, size] of sizes.entries()) {
    if (size === 0) continue
    const ofGroup = sums[at] ?? 0
    between += size * (ofGroup / size - sum / n) ** 2
    within += (size * (squares[at] ?? 0) - ofGroup * ofGroup) / size
  }
  const meanSquareBetween = between / (groups - 1)
  const meanSquareWithin = within / (n - groups)
  const size0 = (n - squaredSizes / n) / (groups - 1)
  const denominator = meanSquareBetween + (size0 - 1) * meanSquareWithin
  if (!(denominator > 0)) return notComputable('no-variance')
  const icc = (meanSquareBetween - meanSquareWithin) / denominator
  const designEffect = 1 + (squaredSizes / n - 1) * Math.max(0, icc)
  return {
    groups,
    n,
    meanSquareBetween,
    meanSquareWithin,
    icc,
    designEffect,
    effectiveN: n / designEffect,
    isMostlyNoise: groups < enoughGroups,
  }
}

function sumByCluster(values: Int32Array, cluster: Int32Array) {
  let last = -1
  for (const at of cluster) last = Math.max(last, at)
  const sizes = new Float64Array(last + 1)
  const sums = new Float64Array(last + 1)
  const squares = new Float64Array(last + 1)
  for (let i = 0; i < values.length; i++) {
    const at = cluster[i] ?? -1
    if (at < 0) continue
    const value = values[i] ?? 0
    sizes[at] = (sizes[at] ?? 0) + 1
    sums[at] = (sums[at] ?? 0) + value
    squares[at] = (squares[at] ?? 0) + value * value
  }
  return { sizes, sums, squares }
}
