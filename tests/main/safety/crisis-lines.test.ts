import { expect, test } from 'vitest'
import { crisisLines } from '../../../main/safety/crisis-lines.ts'

test('the lines of each country', () => {
  const numbers = Object.fromEntries(
    Object.entries(crisisLines).map(([country, lines]) => [country, lines.map(({ number }) => number)]),
  )
  expect(numbers).toEqual({
    us: ['988', '911'],
    uk: ['116 123', '111', '999'],
    eu: ['116 123', '112'],
    other: [],
  })
})
