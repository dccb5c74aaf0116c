import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weeklyDates } from '../../../main/groups/weekly-dates.ts'
import { defaultCurriculum } from '../../../main/programmes/default-curriculum.ts'
import { weeklySlot } from '../../../renderer/groups/group-words.ts'
import { schedulePreview } from '../../../renderer/groups/schedule-preview.ts'

test('each step as often as the curriculum says, skipped ones not at all', () => {
  const steps = [
    { title: 'Assessment', sessions: 0 },
    { title: 'Skill building', sessions: 2 },
    { title: 'Closure', sessions: 1 },
  ]
  expect(schedulePreview(steps, '2027-03-23')).toEqual([
    { number: 1, date: '2027-03-23', title: 'Skill building', part: 1, of: 2 },
    { number: 2, date: '2027-03-30', title: 'Skill building', part: 2, of: 2 },
    { number: 3, date: '2027-04-06', title: 'Closure', part: 1, of: 1 },
  ])
})

test('without a first date the steps stand alone', () => {
  expect(schedulePreview([{ title: 'Closure', sessions: 1 }], '31/02/2027')).toEqual([
    { number: 1, date: null, title: 'Closure', part: 1, of: 1 },
  ])
})

test('promises the very days that the group then gets', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const first = date.toISOString().slice(0, 10)
      const preview = schedulePreview(defaultCurriculum, first)
      expect(preview.map((session) => session.date)).toEqual(weeklyDates(first, preview.length))
    }),
  )
})

test('names the weekday', () => {
  expect(weeklySlot('2027-01-12', '18:30')).toBe('Tuesdays at 18:30')
  expect(weeklySlot(undefined, '18:30')).toBe('At 18:30')
})
