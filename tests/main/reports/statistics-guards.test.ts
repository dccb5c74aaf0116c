import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isComputed } from '../../../main/reports/computed.ts'
import { goalAttainmentT } from '../../../main/reports/goal-attainment-t.ts'
import { smallSampleFactor } from '../../../main/reports/small-sample-factor.ts'
import { pairsOf, summarisePairs } from '../../../main/reports/summarise-pairs.ts'
import { wilsonInterval } from '../../../main/reports/wilson-interval.ts'

const facts = {
  unitsPerPoint: 1,
  higherIs: 'worse',
  cutOffUnits: 10,
  caseIs: 'at-or-above',
  reliableChange: { units: 6, rule: 'at-least' },
} as const

const pair = (pre: number, post: number, cluster = 0) => ({ pre, post, cluster })
const summaryOf = (...rows: ReturnType<typeof pair>[]) => {
  const summary = summarisePairs(pairsOf(rows), facts)
  if (!isComputed(summary)) throw new Error('there are pairs')
  return summary
}
const because = (notComputable: string) => ({ notComputable })

describe('no answer, and why', () => {
  test('of nobody', () => {
    expect(summarisePairs(pairsOf([]), facts)).toEqual(because('nobody'))
    expect(wilsonInterval(0, 0)).toEqual(because('nobody'))
    expect(goalAttainmentT([])).toEqual(because('no-goals'))
  })

  test('of one pair: a mean and nothing else', () => {
    const one = summaryOf(pair(15, 9))
    expect(one.change).toMatchObject({
      mean: -6,
      sd: because('fewer-than-two'),
      interval: because('fewer-than-two'),
      intervalForGroups: because('fewer-than-two'),
    })
    expect(one).toMatchObject({ correlation: because('fewer-than-two'), t: because('fewer-than-two') })
    expect(one).toMatchObject({ effect: because('fewer-than-three'), clustering: because('fewer-than-two-groups') })
  })

  test('of a change that is the same for all: no t, no interval, and neither infinite nor p = 0', () => {
    const same = summaryOf(pair(15, 10), pair(9, 4), pair(20, 15), pair(7, 2))
    expect(same.t).toEqual(because('no-variance'))
    expect(same.change).toMatchObject({ mean: -5, sd: 0, interval: because('no-variance') })
    expect(same.effect).toMatchObject({ g: expect.any(Number) })
  })

  test('where nothing changed, and where nothing varies', () => {
    expect(summaryOf(pair(15, 15), pair(9, 9), pair(4, 4))).toMatchObject({
      t: because('no-variance'),
      signedRanks: because('all-zero'),
    })
    expect(summaryOf(pair(15, 15, 0), pair(15, 15, 0), pair(15, 15, 1))).toMatchObject({
      effect: because('no-variance'),
      correlation: because('no-variance'),
      clustering: because('no-variance'),
    })
  })

  test('where everybody is alone in a group', () => {
    expect(summaryOf(pair(15, 9, 0), pair(12, 9, 1)).clustering).toEqual(because('nobody-shares-a-group'))
  })
})

test('whatever the scores, no figure is NaN or infinite, and none has a p outside 0 to 1', () => {
  const row = fc.record({
    pre: fc.integer({ min: 0, max: 5 }),
    post: fc.integer({ min: 0, max: 5 }),
    cluster: fc.integer({ min: -1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
      const summary = summaryOf(...rows)
      const numbers = numbersIn(summary)
      expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
      for (const { p } of [summary.t, summary.signedRanks].filter(isComputed)) {
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }
    }),
  )
})

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap((part) => numbersIn(part))
      : []

test('what is no share, no goal level and no factor is refused', () => {
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError)
  expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError)
  expect(() => goalAttainmentT([{ level: 3, weight: 1 }])).toThrow(RangeError)
  expect(() => goalAttainmentT([{ level: 1, weight: 0 }])).toThrow(RangeError)
  expect(() => smallSampleFactor(1)).toThrow(RangeError)
})

test.each([
  ['all as expected', [{ level: 0, weight: 1 }], 50],
  ['one goal, one better', [{ level: 1, weight: 3 }], 60],
  // 10 × (2 − 1) / √(0.7 × 5 + 0.3 × 9)
  [
    'two goals of unequal weight',
    [
      { level: 1, weight: 2 },
      { level: -1, weight: 1 },
    ],
    50 + 10 / Math.sqrt(6.2),
  ],
])('GAS T: %s', (_what, goals, t) => expect(goalAttainmentT(goals)).toBeCloseTo(t, 12))
