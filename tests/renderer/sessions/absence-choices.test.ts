import { expect, it } from 'vitest'
import { absenceReasons, marks } from '../../../preload/contract/sessions.ts'
import { absenceChoices } from '../../../renderer/sessions/absence-choices.ts'
import { markChoices } from '../../../renderer/sessions/mark-choices.ts'

it('offers every reason, each by a letter of its own', () => {
  expect(absenceChoices.map(({ reason }) => reason)).toEqual([...absenceReasons])
  expect(new Set(absenceChoices.map(({ letter }) => letter)).size).toBe(absenceReasons.length)
})

it('offers every mark by a letter that no other key of the roster has', () => {
  expect(markChoices.map(({ mark }) => mark)).toEqual([...marks])
  expect(new Set([...markChoices.map(({ letter }) => letter), ...'APLEXDUW']).size).toBe(marks.length + 8)
})
