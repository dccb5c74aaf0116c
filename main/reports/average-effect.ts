import { type Computed, type Interval, notComputable } from './computed.ts'
import { type PairMoments, variancesOf } from './pair-moments.ts'
import { smallSampleFactor } from './small-sample-factor.ts'
import { normal95 } from './tail-probability.ts'

export type AverageEffect = { readonly g: number } & Interval

/**
 * g_av: the mean change divided by √((s₁² + s₂²) / 2), corrected for small samples, with the interval of Bonett (2008,
 * 2015). A negative g is a fall. It is named in full wherever it is printed, because effects that are standardised by
 * the spread of the change (d_z) look alike and are larger.
 */
export function averageEffect(moments: PairMoments): Computed<AverageEffect> {
  const { n } = moments
  // With two pairs the factor is 0, which would make every effect 0.
  if (n < 3) return notComputable('fewer-than-three')
  const { pre, post, covariance, change } = variancesOf(moments)
  const squared = (pre + post) / 2
  if (squared === 0) return notComputable('no-variance')
  const df = n - 1
  const d = (moments.post - moments.pre) / n / Math.sqrt(squared)
  // 2 r² s₁² s₂² is twice the squared covariance, which exists without variance at one end too.
  const spread = pre ** 2 + post ** 2 + 2 * covariance ** 2
  const standardError = Math.sqrt((d ** 2 * spread) / (8 * df * squared ** 2) + change / (df * squared))
  const j = smallSampleFactor(df)
  return { g: j * d, lower: j * (d - normal95 * standardError), upper: j * (d + normal95 * standardError) }
}
