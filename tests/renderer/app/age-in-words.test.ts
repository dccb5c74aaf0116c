import { expect, test } from 'vitest'
import { ageInWords, ageOn } from '../../../renderer/app/age-in-words.ts'

test.each([
  ['1985-03-12', '2027-03-11', 41],
  ['1985-03-12', '2027-03-12', 42],
  ['2000-02-29', '2027-02-28', 26],
  ['2000-02-29', '2027-03-01', 27],
  ['2027-01-01', '2027-01-01', 0],
  ['2027-01-02', '2027-01-01', null],
  ['not a day', '2027-01-01', null],
])('born %s is %s on %s', (born, day, years) => {
  expect(ageOn(born, day)).toBe(years)
})

test('says the age as people do', () => {
  expect(ageInWords('1985-03-12', '2027-03-12')).toBe('42 years old')
  expect(ageInWords('2026-01-01', '2027-01-01')).toBe('1 year old')
  expect(ageInWords('2026-09-01', '2027-01-01')).toBe('less than a year old')
  expect(ageInWords(null, '2027-01-01')).toBeNull()
})
