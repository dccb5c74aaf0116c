import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanEntry } from '../../../preload/contract/measures.ts'
import { planEntries, planFault, planLines } from '../../../renderer/measures/plan-values.ts'
import { readSessionNumbers, sessionNumbersText } from '../../../renderer/measures/session-numbers.ts'

test.each([
  ['', []],
  ['4, 8', [4, 8]],
  ['1-3 8;8', [1, 2, 3, 8]],
  ['12', [12]],
  ['0', null],
  ['13', null],
  ['3-1', null],
  ['1-999', null],
  ['all', null],
])('%j of twelve sessions', (typed, numbers) => {
  expect(readSessionNumbers(typed, 12)).toEqual(numbers)
})

test('numbers come back as they were, however they are written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
      expect(readSessionNumbers(sessionNumbersText(numbers), 40)).toEqual(numbers.toSorted((a, b) => a - b))
    }),
  )
})

test('a plan as lines, and back', () => {
  const entries: PlanEntry[] = [
    { instrument: 1, timepoint: 'intake', sessionNumber: null },
    { instrument: 1, timepoint: 'session', sessionNumber: 4 },
    { instrument: 1, timepoint: 'session', sessionNumber: 8 },
    { instrument: 2, timepoint: 'closure', sessionNumber: null },
    { instrument: 2, timepoint: 'follow-up', sessionNumber: null },
  ]
  const lines = planLines([{ instrument: 1 }, { instrument: 2 }, { instrument: 3 }], entries)
  expect(lines.map(({ intake, sessions, closure, followUp }) => [intake, sessions, closure, followUp])).toEqual([
    [true, '4, 8', false, false],
    [false, '', true, true],
    [false, '', false, false],
  ])
  expect(planEntries(lines, 12)).toEqual(entries)
})

test('what cannot be read is said at its line', () => {
  const line = { instrument: 1, intake: false, sessions: '13', closure: false, followUp: false }
  expect(planFault(line, 12)).toBe('Type numbers from 1 to 12, for example 4, 8 or 1-12.')
  expect(planFault({ ...line, sessions: '1-12' }, 12)).toBeNull()
})
