import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costToGuess } from '../../../renderer/vault/cost-to-guess.ts'

describe('costToGuess', () => {
  it.each([
    [0, 'less than one dollar'],
    [0.99, 'less than one dollar'],
    [1, 'about 1 dollar'],
    [2386, 'about 2,400 dollars'],
    [254e6, 'about 250 million dollars'],
    [1e9, 'about 1 billion dollars'],
    [2e12, 'about 2 trillion dollars'],
    [1.5e16, 'more money than there is in the world'],
    [Number.POSITIVE_INFINITY, 'more money than there is in the world'],
  ])('%d: %s', (dollars, words) => expect(costToGuess(dollars)).toBe(words))

  it('always says something, and never in powers of ten', () => {
    assert(
      property(
        double({ min: 0, noNaN: true }),
        (dollars) => /^[a-z]/.test(costToGuess(dollars)) && !/e\+/.test(costToGuess(dollars)),
      ),
    )
  })
})
