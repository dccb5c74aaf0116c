import { type Computed, type Interval, notComputable } from './computed.ts'
import { type PairMoments, variancesOf } from './pair-moments.ts'
import { student95, studentTailProbability } from './tail-probability.ts'

export type PairedT = {
  readonly t: number
  readonly df: number
  /** Two-sided. */
  readonly p: number
  /** Of the mean change, in units. */
  readonly interval: Interval
}

/** Student's paired t of last minus first, as R's t.test(post, pre, paired = TRUE). */
export function pairedT(moments: PairMoments): Computed<PairedT> {
  const { n, pre, post } = moments
  if (n < 2) return notComputable('fewer-than-two')
  const { change } = variancesOf(moments)
  if (change === 0) return notComputable('no-variance')
  const mean = (post - pre) / n
  const standardError = Math.sqrt(change / n)
  const df = n - 1
  const half = student95(df) * standardError
  const t = mean / standardError
  return { t, df, p: studentTailProbability(t, df), interval: { lower: mean - half, upper: mean + half } }
}
