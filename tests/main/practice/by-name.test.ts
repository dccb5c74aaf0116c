import { expect, test } from 'vitest'
import { byName } from '../../../main/practice/by-name.ts'

test('numbers count, accents and case come second', () => {
  const names = ['Group 10', 'zebra', 'Émile', 'Group 2', 'eagle', 'Zebra', 'Oak']
  const sorted = names.map((name) => ({ name })).toSorted(byName)
  expect(sorted.map(({ name }) => name)).toEqual(['eagle', 'Émile', 'Group 2', 'Group 10', 'Oak', 'zebra', 'Zebra'])
})
