import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterFailure, noDelay, waitAfter, waitMs } from '../../../main/shell/unlock-delay.ts'

const failedTimes = (count: number, nowMs: number) => {
  let delay = noDelay
  for (let n = 0; n < count; n += 1) delay = afterFailure(delay, nowMs)
  return delay
}

describe('the delay after failed unlocks', () => {
  test('nothing for three, then doubling from two seconds to a minute', () => {
    const seconds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50, 5000].map((failed) => waitAfter(failed) / 1000)
    expect(seconds).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60])
  })

  test('counts down with the clock and is then over', () => {
    const delay = failedTimes(5, 1_000_000)
    expect(waitMs(delay, 1_000_000)).toBe(4000)
    expect(waitMs(delay, 1_003_000)).toBe(1000)
    expect(waitMs(delay, 1_004_000)).toBe(0)
  })

  test('a clock set back by years makes nobody wait longer than the rule', () => {
    const delay = failedTimes(7, Date.UTC(2040, 0, 1))
    expect(waitMs(delay, Date.UTC(2026, 0, 1))).toBe(16_000)
  })

  test('whatever was counted and whatever the clock says, the wait is between nothing and a minute', () => {
    const anyTime = fc.integer({ min: 0, max: 8.64e15 })
    fc.assert(
      fc.property(fc.nat(100_000), anyTime, anyTime, (failedUnlocks, nextTryAt, nowMs) => {
        const wait = waitMs({ failedUnlocks, nextTryAt }, nowMs)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
