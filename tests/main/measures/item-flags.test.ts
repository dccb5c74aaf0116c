import { expect, test } from 'vitest'
import { instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import { flagsOf, isFlagKnown } from '../../../main/measures/item-flags.ts'

const phq9 = instrumentOf(1)
const [item9] = phq9.flags
if (!item9) throw new Error('PHQ-9 has its flag')

test.each([1, 2, 3])('item 9 of PHQ-9 answered with %i raises its flag, whatever the rest', (answer) => {
  expect(flagsOf(phq9, [0, 0, 0, 0, 0, 0, 0, 0, answer])).toEqual([{ ...item9, answer }])
  expect(flagsOf(phq9, [null, null, null, null, null, null, null, null, answer])).toHaveLength(1)
})

test('item 6 of CORE-10 raises its flag, its neighbours do not', () => {
  const core10 = instrumentOf(3)
  expect(flagsOf(core10, [0, 0, 0, 0, 0, 1, 0, 0, 0, 0])).toMatchObject([{ item: 6, answer: 1 }])
  expect(flagsOf(core10, [4, 4, 4, 4, 4, 0, 4, 4, 4, 4])).toEqual([])
})

test('answered with 0, there is no flag, and that is known', () => {
  expect(flagsOf(phq9, [3, 3, 3, 3, 3, 3, 3, 3, 0])).toEqual([])
  expect(isFlagKnown(item9, [3, 3, 3, 3, 3, 3, 3, 3, 0])).toBe(true)
})

test.each([
  ['left out', [3, 3, 3, 3, 3, 3, 3, 3, null]],
  ['a total without answers', null],
])('%s: no flag, and that says nothing', (_what, answers) => {
  expect(flagsOf(phq9, answers)).toEqual([])
  expect(isFlagKnown(item9, answers)).toBe(false)
})

test('only these two instruments have flags', () => {
  expect([1, 2, 3, 4, 5, 6].map((code) => instrumentOf(code).flags.length)).toEqual([1, 0, 1, 0, 0, 0])
})
