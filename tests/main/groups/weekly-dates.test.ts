import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weeklyDates } from '../../../main/groups/weekly-dates.ts'

test('across new year and a leap day', () => {
  expect(weeklyDates('2027-12-27', 3)).toEqual(['2027-12-27', '2028-01-03', '2028-01-10'])
  expect(weeklyDates('2028-02-26', 2)).toEqual(['2028-02-26', '2028-03-04'])
  expect(weeklyDates('2026-11-23', 0)).toEqual([])
})

test('every day is the same weekday, seven days after the one before', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 480 }), (first, count) => {
      const dates = weeklyDates(first.toISOString().slice(0, 10), count)
      expect(dates).toHaveLength(count)
      for (const [week, date] of dates.entries()) {
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect((Date.parse(date) - Date.parse(dates[0] ?? '')) / 86_400_000).toBe(week * 7)
      }
    }),
  )
})
