import { type AverageEffect, averageEffect } from './average-effect.ts'
import { type ChangeFacts, type ChangeRates, changeRates } from './change-rates.ts'
import { type Computed, type Interval, isComputed, type NotComputable, notComputable } from './computed.ts'
import { correlation } from './correlation.ts'
import { type IntraclassCorrelation, intraclassCorrelation } from './intraclass-correlation.ts'
import { type PairMoments, type Pairs, pairMoments, variancesOf } from './pair-moments.ts'
import { type PairedT, pairedT } from './paired-t.ts'
import { type SignedRanks, signedRanks } from './signed-ranks.ts'

/** In points; the deviation is that of the sample (n - 1). */
export type Centre = { readonly mean: number; readonly sd: Computed<number> }

export type MeanChange = Centre & {
  /** Last minus first, whatever the direction, by Student's t. */
  readonly interval: Computed<Interval>
}

export type PairSummary = {
  readonly n: number
  readonly pre: Centre
  readonly post: Centre
  readonly change: MeanChange & {
    /** Wider by the root of the design effect, because people of one group resemble each other. */
    readonly intervalForGroups: Computed<Interval>
  }
  readonly correlation: Computed<number>
  readonly effect: Computed<AverageEffect>
  /** Its interval is in points, like that of the change. */
  readonly t: Computed<PairedT>
  readonly signedRanks: Computed<SignedRanks>
  readonly rates: ChangeRates
  readonly clustering: Computed<IntraclassCorrelation>
  /** People without an end score by their last one seen; null where everybody has an end score. */
  readonly lastSeen: { readonly n: number; readonly change: MeanChange; readonly rates: ChangeRates } | null
  /** People without an end score as worsened and not recovered; null likewise. */
  readonly worstCase: ChangeRates | null
}

const nobody: Pairs = { pre: new Int32Array(), post: new Int32Array(), cluster: new Int32Array() }

/** Rows as columns, which is what every statistic reads. */
export const pairsOf = (
  rows: readonly { readonly pre: number; readonly post: number; readonly cluster: number }[],
): Pairs => ({
  pre: Int32Array.from(rows, ({ pre }) => pre),
  post: Int32Array.from(rows, ({ post }) => post),
  cluster: Int32Array.from(rows, ({ cluster }) => cluster),
})

/**
 * Everything that the report prints about one measure. `withoutEnd` are people who should have an end score and have
 * none, with the last score that was seen (which may be the first). What may be shown of it is decided elsewhere.
 */
export function summarisePairs(
  pairs: Pairs,
  facts: ChangeFacts,
  withoutEnd: Pairs = nobody,
): PairSummary | NotComputable {
  const { unitsPerPoint } = facts
  const moments = pairMoments(pairs)
  const { n, pre, post } = moments
  if (n === 0) return notComputable('nobody')
  const variances = variancesOf(moments)
  const changes = pairs.post.map((units, i) => units - (pairs.pre[i] ?? 0))
  const clustering = intraclassCorrelation(changes, pairs.cluster)
  const t = inPoints(pairedT(moments), unitsPerPoint)
  const change = meanChange(moments, t, unitsPerPoint)
  return {
    n,
    pre: centre(n, pre, variances.pre, unitsPerPoint),
    post: centre(n, post, variances.post, unitsPerPoint),
    change: { ...change, intervalForGroups: widened(change, clustering) },
    correlation: correlation(moments),
    effect: averageEffect(moments),
    t,
    signedRanks: signedRanks(changes),
    rates: changeRates(pairs, facts),
    clustering,
    lastSeen: withoutEnd.pre.length === 0 ? null : withLastSeen(pairs, withoutEnd, facts),
    worstCase: withoutEnd.pre.length === 0 ? null : changeRates(pairs, facts, withoutEnd.pre),
  }
}

function withLastSeen(pairs: Pairs, withoutEnd: Pairs, facts: ChangeFacts) {
  const all = { pre: joined(pairs.pre, withoutEnd.pre), post: joined(pairs.post, withoutEnd.post) }
  const moments = pairMoments(all)
  const t = inPoints(pairedT(moments), facts.unitsPerPoint)
  return { n: moments.n, change: meanChange(moments, t, facts.unitsPerPoint), rates: changeRates(all, facts) }
}

function joined(some: Int32Array, others: Int32Array): Int32Array {
  const all = new Int32Array(some.length + others.length)
  all.set(some)
  all.set(others, some.length)
  return all
}

const centre = (n: number, sum: number, variance: number, unitsPerPoint: number): Centre => ({
  mean: sum / n / unitsPerPoint,
  sd: n < 2 ? notComputable('fewer-than-two') : Math.sqrt(variance) / unitsPerPoint,
})

const meanChange = (moments: PairMoments, t: Computed<PairedT>, unitsPerPoint: number): MeanChange => ({
  ...centre(moments.n, moments.post - moments.pre, variancesOf(moments).change, unitsPerPoint),
  interval: isComputed(t) ? t.interval : t,
})

const inPoints = (t: Computed<PairedT>, unitsPerPoint: number): Computed<PairedT> =>
  isComputed(t)
    ? { ...t, interval: { lower: t.interval.lower / unitsPerPoint, upper: t.interval.upper / unitsPerPoint } }
    : t

function widened({ mean, interval }: MeanChange, clustering: Computed<IntraclassCorrelation>): Computed<Interval> {
  if (!isComputed(interval)) return interval
  if (!isComputed(clustering)) return clustering
  const half = (mean - interval.lower) * Math.sqrt(clustering.designEffect)
  return { lower: mean - half, upper: mean + half }
}
