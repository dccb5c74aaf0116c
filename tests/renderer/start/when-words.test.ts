import { expect, test } from 'vitest'
import { followUpReason } from '../../../renderer/start/follow-up-reason.ts'
import { greeting } from '../../../renderer/start/greeting.ts'
import { nearDay, whenWords } from '../../../renderer/start/when-words.ts'

test.each([
  ['2027-03-28', 'Today'],
  ['2027-03-29', 'Tomorrow'],
  ['2027-03-27', 'Yesterday'],
  ['2027-04-04', 'In 7 days'],
  ['2027-03-21', '7 days ago'],
  ['2027-04-05', null],
  ['2027-03-20', null],
])('on 28 March, when clocks change, %s is: %s', (day, words) => {
  expect(whenWords(day, '2027-03-28')).toBe(words)
})

test('a near day has its weekday and no year', () => {
  expect(nearDay('2027-03-28', 'uk')).toBe('Sunday 28 March')
  expect(nearDay('2027-03-28', 'us')).toBe('Sunday, March 28')
})

test.each([
  [4, 'Good evening'],
  [5, 'Good morning'],
  [12, 'Good afternoon'],
  [18, 'Good evening'],
])('at %i o’clock: %s', (hour, words) => {
  expect(greeting(new Date(2027, 2, 28, hour))).toBe(words)
})

test.each([
  [1, '2027-03-27', '1 month after the end, due since yesterday'],
  [3, '2027-03-01', '3 months after the end, due since 1 Mar 2027'],
  [6, '2027-03-28', '6 months after the end, due today'],
  [1, '2027-04-01', '1 month after the end, due in 4 days'],
  [1, '2027-04-08', '1 month after the end, due on 8 Apr 2027'],
])('a follow-up after %i months, due on %s: %s', (months, dueOn, words) => {
  expect(followUpReason({ months, dueOn }, '2027-03-28', 'uk')).toBe(words)
})
