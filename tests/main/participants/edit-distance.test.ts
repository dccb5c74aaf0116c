import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../main/participants/edit-distance.ts'

test.each([
  ['grant zoe', 'grant zoe', 0],
  ['grant zoe', 'grand zoe', 1],
  ['grant zoe', 'grant zoey', 1],
  ['grant zoe', 'gratn zoe', 1],
  ['grant zoe', 'rant zo', 2],
  ['ca', 'abc', 3],
  ['', 'ab', 2],
])('%s to %s: %i', (from, to, distance) => {
  expect(editDistance(from, to, 5)).toBe(distance)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

test('it is the same both ways, and 0 for equal words alone', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
      expect(editDistance(a, b, 9) === 0).toBe(a === b)
    }),
  )
})

test('giving up early never changes an answer within the limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 20), most + 1))
    }),
  )
})
