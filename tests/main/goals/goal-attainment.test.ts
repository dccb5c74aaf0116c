import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goalAttainment, goalTScore, type LevelRating, levelPair } from '../../../main/goals/goal-attainment.ts'

const rated = (week: string, gasLevel: number | null, goalVersion = 1): LevelRating => ({ week, gasLevel, goalVersion })
const w1 = '2026-W01'
const w2 = '2026-W02'
const w9 = '2026-W09'
const level = fc.integer({ min: -2, max: 2 })
const goal = fc.record({ weight: fc.integer({ min: 1, max: 5 }), level })
const goals = fc.array(goal, { minLength: 1, maxLength: 12 })

describe('the T score', () => {
  // By hand: one goal has √(.7 + .3) = 1; three of weight 1 have √(.7 · 3 + .3 · 9) = √4.8.
  test.each([
    [[[1, 0]], 50],
    [[[1, 2]], 70],
    [[[5, -2]], 30],
    [
      [
        [1, -1],
        [1, -1],
      ],
      50 - 20 / Math.sqrt(2.6),
    ],
    [
      [
        [1, 1],
        [1, 2],
        [1, 0],
      ],
      50 + 30 / Math.sqrt(4.8),
    ],
    // Σwx = 3·1 + 1·(-2) + 2·2 = 5, Σw² = 14, (Σw)² = 36.
    [
      [
        [3, 1],
        [1, -2],
        [2, 2],
      ],
      50 + 50 / Math.sqrt(0.7 * 14 + 0.3 * 36),
    ],
  ])('of %j is %d', (pairs, t) => {
    expect(goalTScore(pairs.map(([weight = 0, x = 0]) => ({ weight, level: x })))).toBeCloseTo(t, 12)
  })

  test('mirrors about 50, rises with every level, and does not know the order', () => {
    fc.assert(
      fc.property(goals, (some) => {
        const t = goalTScore(some)
        expect(goalTScore(some.map((one) => ({ ...one, level: -one.level })))).toBeCloseTo(100 - t, 9)
        expect(goalTScore(some.toReversed())).toBeCloseTo(t, 9)
        const [first, ...rest] = some
        if (first) expect(goalTScore([{ ...first, level: first.level + 1 }, ...rest])).toBeGreaterThan(t)
        // 30 to 70 for one goal; with many that hang together no more than 50 ± 20 / √.3.
        expect(Math.abs(t - 50)).toBeLessThanOrEqual(20 / Math.sqrt(0.3))
      }),
    )
  })

  test('does not know what a weight is called: twice all weights is the same', () => {
    fc.assert(
      fc.property(goals, (some) => {
        expect(goalTScore(some.map((one) => ({ ...one, weight: one.weight * 2 })))).toBeCloseTo(goalTScore(some), 9)
      }),
    )
  })

  test('of nothing is none', () => expect(() => goalTScore([])).toThrow('no goal'))
})

describe('first and now', () => {
  const pair = (...ratings: LevelRating[]) => levelPair({ weight: 1, levelsSince: 1, ratings })

  test('are the ratings of the first and the newest week, whenever they were typed', () => {
    expect(pair(rated(w1, -2), rated(w2, 0), rated(w9, 1))).toEqual({ first: -2, now: 1 })
    expect(pair(rated(w9, 1), rated(w1, -2))).toEqual({ first: -2, now: 1 })
  })

  test('are corrected by a later rating of the same week', () => {
    expect(pair(rated(w1, 2), rated(w9, 0), rated(w1, -2), rated(w9, 1))).toEqual({ first: -2, now: 1 })
  })

  test('need two weeks and a level in both', () => {
    expect(pair()).toBeNull()
    expect(pair(rated(w1, 0), rated(w1, 1))).toBeNull()
    expect(pair(rated(w1, null), rated(w9, 1))).toBeNull()
    expect(pair(rated(w1, null), rated(w2, -1), rated(w9, 1))).toEqual({ first: -1, now: 1 })
  })

  test('are on the levels as they are now', () => {
    const ratings = [rated(w1, -2, 1), rated(w2, 0, 2), rated(w9, 1, 3)]
    expect(levelPair({ weight: 1, levelsSince: 2, ratings })).toEqual({ first: 0, now: 1 })
    expect(levelPair({ weight: 1, levelsSince: 3, ratings })).toBeNull()
    expect(levelPair({ weight: 1, levelsSince: null, ratings })).toBeNull()
  })
})

describe('attainment', () => {
  const whole = { weight: 2, levelsSince: 1, ratings: [rated(w1, -2), rated(w9, 1)] }
  const once = { weight: 5, levelsSince: 1, ratings: [rated(w9, 2)] }
  const withoutLevels = { weight: 1, levelsSince: null, ratings: [rated(w1, null)] }

  test('compares the same goals at both times, and says how many it leaves out', () => {
    expect(goalAttainment([whole, once, withoutLevels])).toEqual({ first: 30, now: 60, goals: 1, leftOut: 1 })
    expect(goalAttainment([whole, withoutLevels])).toEqual({ first: 30, now: 60, goals: 1, leftOut: 0 })
  })

  test('is none where no goal was rated twice', () => {
    expect(goalAttainment([])).toBeNull()
    expect(goalAttainment([once, withoutLevels])).toBeNull()
  })

  test('does not hang on goals that were rated once', () => {
    fc.assert(
      fc.property(fc.array(level, { maxLength: 4 }), (levels) => {
        const more = levels.map((x) => ({ weight: 5, levelsSince: 1, ratings: [rated(w2, x)] }))
        expect(goalAttainment([whole, ...more])).toEqual({ first: 30, now: 60, goals: 1, leftOut: levels.length })
      }),
    )
  })
})
