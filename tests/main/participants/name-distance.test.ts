import { expect, test } from 'vitest'
import { nameDistance } from '../../../main/participants/name-distance.ts'

test.each([
  ['grant', 'zoe', 'grant zoe', 0],
  ['zoe', 'grant', 'grant zoe', 0],
  ['grant', 'zoey', 'grant zoe', 1],
  ['grand', 'zoey', 'grant zoe', 2],
  ['brand', 'zoey', 'grant zoe', null],
  ['li', 'na', 'li ma', 1],
  ['li', 'na', 'lu ma', null],
])('%s %s to %s: %s', (family, given, name, distance) => {
  expect(nameDistance([family, given], name)).toBe(distance)
})
