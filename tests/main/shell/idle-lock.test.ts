import { describe, expect, test } from 'vitest'
import { createIdleLock } from '../../../main/shell/idle-lock.ts'

function aClockedLock({ limitMinutes = 5 } = {}) {
  const time = { monotonicMs: 0, wallMs: Date.UTC(2026, 10, 2, 9) }
  const locks: string[] = []
  const warnings: (number | null)[] = []
  const idle = createIdleLock({
    limitMinutes: () => limitMinutes,
    clocks: { monotonicMs: () => time.monotonicMs, wallMs: () => time.wallMs },
    lock: () => locks.push('idle'),
    warn: (seconds) => warnings.push(seconds),
  })
  const pass = (seconds: { monotonic: number; wall: number }) => {
    time.monotonicMs += seconds.monotonic * 1000
    time.wallMs += seconds.wall * 1000
    idle.tick()
  }
  const sleep = (seconds: number) => {
    time.wallMs += seconds * 1000
  }
  return { idle, locks, warnings, sleep, pass, both: (seconds: number) => pass({ monotonic: seconds, wall: seconds }) }
}

describe('the idle lock', () => {
  test('warns for the last minute and locks once', () => {
    const { idle, both, locks, warnings } = aClockedLock()
    idle.watch(true)
    both(239)
    expect(warnings).toEqual([])
    both(1)
    both(30)
    both(29.5)
    expect(warnings).toEqual([60, 30, 1])
    both(0.5)
    both(10)
    expect(locks).toEqual(['idle'])
  })

  test('a key during the warning takes it back', () => {
    const { idle, both, locks, warnings } = aClockedLock()
    idle.watch(true)
    both(290)
    idle.stillHere()
    expect(warnings).toEqual([10, null])
    both(200)
    expect(warnings).toEqual([10, null])
    expect(locks).toEqual([])
  })

  test('time asleep counts, which only the wall clock saw', () => {
    const { idle, pass, locks } = aClockedLock()
    idle.watch(true)
    pass({ monotonic: 1, wall: 3600 })
    expect(locks).toEqual(['idle'])
  })

  test('a clock set back hides nothing', () => {
    const { idle, pass, locks } = aClockedLock()
    idle.watch(true)
    pass({ monotonic: 200, wall: -86_400 })
    expect(locks).toEqual([])
    pass({ monotonic: 100, wall: 100 })
    expect(locks).toEqual(['idle'])
  })

  test('the hand that wakes the computer is too late, even before the next tick', () => {
    const { idle, locks, sleep } = aClockedLock()
    idle.watch(true)
    sleep(3600)
    idle.stillHere()
    expect(locks).toEqual(['idle'])
  })

  test('does not count while nobody is signed in or in the room state, and starts afresh after', () => {
    const { idle, both, locks, warnings } = aClockedLock()
    both(3600)
    idle.watch(true)
    both(100)
    idle.watch(false)
    both(3600)
    idle.watch(true)
    both(200)
    expect(locks).toEqual([])
    expect(warnings).toEqual([])
    both(100)
    expect(locks).toEqual(['idle'])
  })

  test('room state ends a warning that stands', () => {
    const { idle, both, warnings } = aClockedLock()
    idle.watch(true)
    both(270)
    idle.watch(false)
    expect(warnings).toEqual([30, null])
  })
})
