import { assert, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTime } from '../../../renderer/ui/parse-time.ts'

describe('parseTime', () => {
  it.each([
    ['14:30', '14:30'],
    ['9', '09:00'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['9.05', '09:05'],
    ['14h30', '14:30'],
    ['2 pm', '14:00'],
    ['2:15PM', '14:15'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['0:00', '00:00'],
    [' 23:59 ', '23:59'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time))

  it.each(['', '24:00', '25', '14:60', '9:5', '13 pm', '0 am', '12345', '-1', 'noon', '14:30:00'])(
    '%s is no time',
    (typed) => expect(parseTime(typed)).toBeNull(),
  )

  it('keeps every time that is written out', () => {
    assert(
      property(integer({ min: 0, max: 23 }), integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        return parseTime(time) === time
      }),
    )
  })

  it('answers a time or null, whatever is typed', () => {
    assert(
      property(string(), (typed) => {
        const time = parseTime(typed)
        return time === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
      }),
    )
  })
})
