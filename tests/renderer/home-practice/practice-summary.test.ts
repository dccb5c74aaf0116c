import { expect, test } from 'vitest'
import { practiceSummary } from '../../../renderer/home-practice/practice-summary.ts'

const told = (times: number | null, helpfulness: number | null) => ({ times, helpfulness })

test.each([
  [[told(null, null)], 'Set once; nothing was told of it yet.'],
  [[told(0, null), told(null, null)], 'Set 2 times, told of once: done 0 times in all.'],
  [
    [told(3, 5), told(0, null), told(4, 8), told(null, null)],
    'Set 4 times, told of 3 times: done 7 times in all, found 6.5 of 10 helpful on average.',
  ],
])('what was done at home, in a sentence', (rows, sentence) => {
  expect(practiceSummary(rows)).toBe(sentence)
})
