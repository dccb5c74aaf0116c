import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageBand } from '../../../main/participants/age-band.ts'

test.each([
  ['2008-11-24', 'under-18'],
  ['2008-11-23', '18-24'],
  ['2001-11-24', '18-24'],
  ['2001-11-23', '25-34'],
  ['1991-11-23', '35-44'],
  ['1981-11-23', '45-54'],
  ['1971-11-23', '55-64'],
  ['1961-11-23', '65-74'],
  ['1951-11-24', '65-74'],
  ['1951-11-23', '75-over'],
  ['1900-01-01', '75-over'],
  ['2026-11-23', 'under-18'],
  [null, 'not-known'],
])('born on %s, on 2026-11-23: %s', (birthDate, band) => {
  expect(ageBand(birthDate, '2026-11-23')).toBe(band)
})

test('born on 29 February: a year older on 1 March', () => {
  expect(ageBand('2008-02-29', '2026-02-28')).toBe('under-18')
  expect(ageBand('2008-02-29', '2026-03-01')).toBe('18-24')
})

test('nobody gets younger', () => {
  const order = ['under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-over']
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, day, (...days) => {
      const [born = '', earlier = '', later = ''] = days.toSorted()
      expect(order.indexOf(ageBand(born, later))).toBeGreaterThanOrEqual(order.indexOf(ageBand(born, earlier)))
    }),
  )
})
