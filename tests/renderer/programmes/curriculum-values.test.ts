import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, totalWords } from '../../../renderer/programmes/curriculum-values.ts'

test('a step changes places with its neighbour, and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})

test('no step is lost or doubled by moving', () => {
  const moves = fc.array(fc.tuple(fc.nat(8), fc.constantFrom(-1 as const, 1 as const)))
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 8 }), moves, (steps, all) => {
      const after = all.reduce<readonly number[]>((list, [index, by]) => moved(list, index, by), steps)
      expect(after.toSorted()).toEqual(steps.toSorted())
    }),
  )
})

test('counts sessions, steps and those that are skipped', () => {
  expect(totalWords([{ sessions: 0 }, { sessions: 2 }, { sessions: 1 }])).toBe(
    '3 sessions in 2 steps, 1 step without a session',
  )
  expect(totalWords([{ sessions: 1 }])).toBe('1 session in 1 step')
})
