import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, endTime } from '../../../renderer/ui/clock.ts'

describe('the end of a session', () => {
  it.each([
    ['18:00', 90, '19:30'],
    ['09:05', 55, '10:00'],
    ['23:30', 90, '01:00'],
  ])('%s and %i minutes is %s', (start, minutes, end) => expect(endTime(start, minutes)).toBe(end))

  it('is a time of day for every start and length', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.nat(300), (h, m, length) => {
        const two = (n: number) => String(n).padStart(2, '0')
        expect(endTime(`${two(h)}:${two(m)}`, length)).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      }),
    ))
})

describe('a time on this computer’s clock', () => {
  const nineInTheEvening = new Date(2027, 2, 16, 21, 3)
  it('has 24 hours, and in the United States 12', () => {
    expect(clock(nineInTheEvening, 'uk')).toBe('21:03')
    expect(clock(nineInTheEvening, 'us')).toMatch(/^9:03\sPM$/)
  })
})
