import { expect, test } from 'vitest'
import type { GoalRating } from '../../../preload/contract/goals.ts'
import { newestLevel, ratingWords, signed } from '../../../renderer/goals/goal-words.ts'

const rating = (gasLevel: number | null, goalVersion: number): GoalRating => ({
  gasLevel,
  goalVersion,
  ratedOn: '2026-11-23',
  sessionNumber: null,
  progress: null,
  words: null,
  ratedBy: '',
})

test('numbers of levels carry their sign', () => expect([-2, 0, 1].map(signed)).toEqual(['−2', '0', '+1']))

test('a rating in words', () => {
  expect(ratingWords({ gasLevel: -1, progress: 0 })).toBe('level −1, progress 0 of 10')
  expect(ratingWords({ gasLevel: 0, progress: null })).toBe('level 0')
  expect(ratingWords({ gasLevel: null, progress: 10 })).toBe('progress 10 of 10')
})

test('the level that is marked was rated on the levels that are shown', () => {
  const ratings = [rating(-2, 1), rating(1, 2), rating(null, 2)]
  expect(newestLevel({ levelsSince: 1, ratings })).toBe(1)
  expect(newestLevel({ levelsSince: 3, ratings })).toBeNull()
  expect(newestLevel({ levelsSince: null, ratings })).toBeNull()
})
