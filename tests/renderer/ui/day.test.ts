import { array, assert, constantFrom, date, integer, property, string } from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { countries } from '../../../preload/contract/practice.ts'
import { dayInWords, isDay, parseDay, shownDay, today, typedDay } from '../../../renderer/ui/day.ts'

const days = date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((at) =>
  at.toISOString().slice(0, 10),
)
const country = constantFrom(...countries)

describe('parseDay', () => {
  it.each([
    ['12/03/1980', 'uk', '1980-03-12'],
    ['12/03/1980', 'us', '1980-12-03'],
    ['12.3.1980', 'eu', '1980-03-12'],
    ['1 2 1980', 'eu', '1980-02-01'],
    [' 12-03-1980 ', 'uk', '1980-03-12'],
    ['1980-03-12', 'us', '1980-03-12'],
    ['1980/3/12', 'other', '1980-03-12'],
    ['29/02/2024', 'uk', '2024-02-29'],
    ['12031980', 'uk', '1980-03-12'],
    ['12031980', 'us', '1980-12-03'],
    ['19800312', 'other', '1980-03-12'],
  ] as const)('%s in %s is %s', (typed, where, iso) => expect(parseDay(typed, where)).toBe(iso))

  it.each([
    ['', 'uk'],
    ['12/03', 'uk'],
    ['12/03/80', 'uk'], // which century?
    ['12/03/080', 'uk'],
    ['31/02/1980', 'uk'],
    ['29/02/2023', 'uk'],
    ['13/13/1980', 'uk'],
    ['25/12/1980', 'us'],
    ['00/00/0000', 'uk'],
    ['12/03/1980/4', 'uk'],
    ['12/03/19800', 'uk'],
    ['31021980', 'uk'],
    ['1203198', 'uk'],
    ['twelve', 'uk'],
    ['03/12/1980', 'other'], // day or month first? Nobody can know
  ] as const)('%s in %s is no day', (typed, where) => expect(parseDay(typed, where)).toBeNull())

  it('reads back every day as it was shown, in every country', () => {
    assert(property(days, country, (iso, where) => parseDay(typedDay(iso, where), where) === iso))
  })

  it('answers a day of the calendar or null, whatever is typed', () => {
    const numbers = array(integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 4 }).map((n) => n.join('/'))
    const anything = string({ unit: 'grapheme' })
    for (const typed of [numbers, anything])
      assert(
        property(typed, country, (text, where) => {
          const parsed = parseDay(text, where)
          return parsed === null || isDay(parsed)
        }),
      )
  })
})

describe('days for people', () => {
  it('are written as the country writes them', () => {
    expect(shownDay('1980-03-12', 'uk')).toBe('12 Mar 1980')
    expect(shownDay('1980-03-12', 'us')).toBe('Mar 12, 1980')
    // With or without the comma: that changes from one Chromium to the next.
    expect(dayInWords('1980-03-12', 'uk')).toMatch(/^Wednesday,? 12 March 1980$/)
    expect(dayInWords('1980-03-12', 'us')).toBe('Wednesday, March 12, 1980')
  })

  it.each(['Pacific/Honolulu', 'Pacific/Kiritimati'])('never move by the time zone of the computer: %s', (zone) => {
    vi.stubEnv('TZ', zone)
    assert(property(days, (iso) => shownDay(iso, 'uk').startsWith(`${Number(iso.slice(8))} `)))
    vi.unstubAllEnvs()
  })

  it('are given back as they are where they are none', () => {
    expect(shownDay('soon', 'uk')).toBe('soon')
  })

  it('begin at midnight of this computer', () => {
    expect(today(new Date(2027, 0, 5, 0, 0, 1))).toBe('2027-01-05')
    expect(today(new Date(2027, 11, 31, 23, 59, 59))).toBe('2027-12-31')
  })
})
