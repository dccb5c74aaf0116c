import { type Computed, notComputable } from './computed.ts'
import { type PairMoments, variancesOf } from './pair-moments.ts'

/** Pearson's correlation of first and last scores, -1 to 1. */
export function correlation(moments: PairMoments): Computed<number> {
  if (moments.n < 2) return notComputable('fewer-than-two')
  const { pre, post, covariance } = variancesOf(moments)
  if (pre === 0 || post === 0) return notComputable('no-variance')
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(pre * post)))
}
