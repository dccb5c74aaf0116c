import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codesOf,
  digitsOf,
  digitWords,
  hasOtherCharacters,
  nextCode,
  typedDigits,
} from '../../../renderer/notes/note-digits.ts'

describe('four digits typed as one string', () => {
  it('are the four codes in order', () =>
    expect(codesOf('3210')).toEqual({ engagement: 3, response: 2, goal: 1, homePractice: 0 }))

  it('are no digit where nothing is typed yet: never 0', () => {
    expect(codesOf('')).toEqual({ engagement: null, response: null, goal: null, homePractice: null })
    expect(codesOf('32')).toEqual({ engagement: 3, response: 2, goal: null, homePractice: null })
  })

  it('leave one out by a hyphen', () =>
    expect(codesOf('3-1')).toEqual({ engagement: 3, response: null, goal: 1, homePractice: null }))

  it.each([
    ['3212', '3212', false],
    ['32124', '3212', false],
    ['5', '', true],
    ['3x2', '32', true],
    ['３２', '', true],
    ['9a-4', '-4', true],
    [' 3 2 1 2 ', '3212', true],
  ])('%j is taken as %j', (typed, digits, other) => {
    expect(typedDigits(typed)).toBe(digits)
    expect(hasOtherCharacters(typed)).toBe(other)
  })

  it('come back from the vault as they were typed', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('0', '1', '2', '3', '4', '-'), { maxLength: 4 }), (typed) => {
        const digits = typed.join('')
        const back = digitsOf(codesOf(digits))
        expect(codesOf(back)).toEqual(codesOf(digits))
        expect(back).toBe(digits.replace(/-+$/, ''))
      }),
    ))

  it('are never more than four of 0 to 4, whatever is typed or pasted', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(typedDigits(typed)).toMatch(/^[0-4-]{0,4}$/)
      }),
    ))

  it('are said in words', () => {
    expect(digitWords('')).toBe('')
    expect(digitWords('30')).toBe('took part actively · no response seen')
    expect(digitWords('---4')).toBe('home practice: done more than agreed')
  })

  it('ask for the next code until all four are there', () => {
    expect(['', '3', '32', '321', '3212'].map(nextCode)).toEqual([
      'engagement',
      'response',
      'goal',
      'homePractice',
      null,
    ])
  })
})
