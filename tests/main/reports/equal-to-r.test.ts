import { describe, expect, test } from 'vitest'
import { isComputed } from '../../../main/reports/computed.ts'
import { smallSampleFactor } from '../../../main/reports/small-sample-factor.ts'
import { type PairSummary, summarisePairs } from '../../../main/reports/summarise-pairs.ts'
import { normalTailProbability, student95, studentTailProbability } from '../../../main/reports/tail-probability.ts'
import { wilsonInterval } from '../../../main/reports/wilson-interval.ts'
import { type RPairs, rFigures } from '../../fixtures/statistics/r-figures.ts'

const limit = 1e-9

/** How far apart two numbers are, as a part of R's; of nothing, as it is. */
const apart = (ours: number, theirs: number) => Math.abs(ours - theirs) / (theirs === 0 ? 1 : Math.abs(theirs))

/** Our figures under R's names; null where ours says that there is none. */
function named(summary: PairSummary) {
  const { pre, post, change, t, signedRanks, effect, clustering, correlation } = summary
  const orNull = <T, Answer>(given: T, as: (value: Exclude<T, { notComputable: unknown }>) => Answer) =>
    isComputed(given) ? as(given as Exclude<T, { notComputable: unknown }>) : null
  const same = <T>(value: T) => value
  return {
    meanPre: pre.mean,
    meanPost: post.mean,
    meanChange: change.mean,
    sdPre: orNull(pre.sd, same),
    sdPost: orNull(post.sd, same),
    sdChange: orNull(change.sd, same),
    correlation: orNull(correlation, same),
    t: orNull(t, ({ t, df, p, interval }) => ({ t, df, p, ...interval })),
    signedRanks: orNull(signedRanks, ({ v, p, method }) => ({ v, p, exact: method === 'exact' })),
    effect: orNull(effect, same),
    clustering: orNull(clustering, ({ n: _n, isMostlyNoise: _noise, ...rest }) => rest),
  }
}

/** Every number of both, with its path; says also where only one of them has an answer. */
function differences(ours: unknown, theirs: unknown, path: string): readonly (readonly [string, number])[] {
  if (typeof ours === 'number' && typeof theirs === 'number') return [[path, apart(ours, theirs)]]
  if (ours && theirs && typeof ours === 'object' && typeof theirs === 'object')
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((key) =>
      differences(ours[key as never], theirs[key as never], `${path}.${key}`),
    )
  return [[path, ours === theirs ? 0 : Number.POSITIVE_INFINITY]]
}

function summaryOf({ set }: RPairs): PairSummary {
  const { pre, post, cluster, unitsPerPoint } = set
  const summary = summarisePairs(
    { pre: Int32Array.from(pre), post: Int32Array.from(post), cluster: Int32Array.from(cluster) },
    { unitsPerPoint, higherIs: 'worse', cutOffUnits: null, caseIs: 'at-or-above', reliableChange: null },
  )
  if (!isComputed(summary)) throw new Error('there are pairs')
  return summary
}

test('the fixtures were made with R and have every kind of pairs', () => {
  expect(rFigures.madeWith).toMatch(/^R version 4/)
  expect(rFigures.pairs.length).toBeGreaterThanOrEqual(14)
})

test.each(rFigures.pairs)('$name: every figure is R’s', (given) => {
  const far = differences(named(summaryOf(given)), given.figures, given.name).filter(([, by]) => !(by < limit))
  expect(far).toEqual([])
})

describe('the pieces', () => {
  test.each(rFigures.wilson)('Wilson’s interval of $count in $of', ({ count, of, lower, upper }) => {
    const ours = wilsonInterval(count, of)
    if (!isComputed(ours)) throw new Error('there is one')
    expect(apart(ours.lower, lower)).toBeLessThan(limit)
    expect(apart(ours.upper, upper)).toBeLessThan(limit)
  })
  test.each(rFigures.factors)('the factor of small samples at $df', ({ df, j }) => {
    expect(apart(smallSampleFactor(df), j)).toBeLessThan(1e-12)
  })
  test.each(rFigures.tails)('tails beyond $t with $df degrees of freedom', ({ t, df, student, normal, quantile }) => {
    expect(apart(studentTailProbability(t, df), student)).toBeLessThan(limit)
    expect(apart(normalTailProbability(t), normal)).toBeLessThan(limit)
    expect(apart(student95(df), quantile)).toBeLessThan(limit)
  })
})

test('the largest difference of all', () => {
  const all = rFigures.pairs.flatMap((given) => differences(named(summaryOf(given)), given.figures, given.name))
  const [worst] = all.toSorted(([, a], [, b]) => b - a)
  expect(all.length).toBeGreaterThan(250)
  expect(worst?.[1]).toBeLessThan(1e-10)
})
