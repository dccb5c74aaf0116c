import { expect, test } from 'vitest'
import { monthsLater } from '../../../main/closure/months-later.ts'

test.each([
  ['2026-11-25', 1, '2026-12-25'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 6, '2027-06-30'],
  ['2026-01-31', 24, '2028-01-31'],
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsLater(day, months)).toBe(later)
})
