import { describe, expect, test } from 'vitest'
import type { InstrumentFacts } from '../../../preload/contract/measures.ts'
import { emptyFillIn, filledIn, fillInFaults, missingItems } from '../../../renderer/measures/fill-in-values.ts'
import { readTotal, readTyped, secondFault, typedFaultWords } from '../../../renderer/measures/typed-answers.ts'

const facts: InstrumentFacts = {
  instrument: 1,
  version: 1,
  name: 'Four',
  about: '',
  recall: null,
  instruction: null,
  items: [1, 2, 3, 4].map((number) => ({
    number,
    text: null,
    options: [0, 1, 2, 3].map((value) => ({ value, text: null })),
    flagFrom: number === 4 ? 1 : null,
  })),
  least: 0,
  most: 12,
  higherIs: 'worse',
  bands: null,
  cutOff: null,
  reliableChange: null,
  creditLine: '',
  textShips: true,
}
const empty = emptyFillIn(facts)
const paper = (digits: string, again = '') => ({ ...empty, how: 'paper' as const, digits, again: [again] })

describe('digits from paper', () => {
  test('blanks count for nothing, a hyphen is no answer', () => {
    expect(readTyped('21 -0', facts.items)).toEqual({ answers: [2, 1, null, 0], typed: 4, complete: true, fault: null })
  })
  test('a wrong digit keeps its place: what follows does not move', () => {
    const { answers, fault, complete } = readTyped('2901', facts.items)
    expect([answers, complete]).toEqual([[2, 9, 0, 1], false])
    expect(fault && typedFaultWords(fault)).toBe('Question 2 takes 0 to 3. Look at the paper again.')
  })
  test.each([
    ['21x0', 'Type digits, and a hyphen for a question without an answer.'],
    ['21000', 'There are only 4 questions. Look at the paper again.'],
    ['٢١٠٠', 'Type digits, and a hyphen for a question without an answer.'],
  ])('%s is refused', (typed, words) => {
    const { fault } = readTyped(typed, facts.items)
    expect(fault && typedFaultWords(fault)).toBe(words)
  })
  test('what asks for action agrees with itself', () => {
    expect(secondFault('1', { number: 4 }, 1)).toBeNull()
    expect(secondFault('-', { number: 4 }, null)).toBeNull()
    expect(secondFault('', { number: 4 }, 0)).toMatchObject({ missing: true })
    expect(secondFault('0', { number: 4 }, 1)?.words).toBe(
      'Question 4: 1 the first time, 0 now. Look at the paper again.',
    )
  })
})

test.each([
  ['14', 14],
  ['3,5', 3.5],
  [' 4.17 ', 4.17],
  ['', null],
  ['1.234', null],
  ['1e3', null],
  ['-2', null],
])('the total %j is %j', (typed, total) => {
  expect(readTotal(typed)).toBe(total)
})

describe('what is filled in', () => {
  test('answers or a total, never both', () => {
    expect(filledIn(paper('2103', '3'), facts)).toEqual({ answers: [2, 1, 0, 3], total: null })
    expect(filledIn({ ...empty, how: 'total', total: '7' }, facts)).toEqual({ answers: null, total: 7 })
  })
  test('faults stand at their fields', () => {
    expect(fillInFaults(paper('21'), facts)).toEqual({
      digits: '2 of 4 questions so far. Type a hyphen for one without an answer.',
    })
    expect(fillInFaults(paper('2103', '2'), facts)).toHaveProperty(['again.0'])
    expect(fillInFaults(paper('2103', '3'), facts)).toEqual({})
    expect(fillInFaults({ ...empty, how: 'total', total: '13' }, facts)).toEqual({
      total: 'Type a number from 0 to 12.',
    })
    expect(fillInFaults(empty, facts)).toEqual({})
  })
  test('a missing answer is no fault, and is told', () => {
    expect(missingItems(paper('2-03', '3'), facts)).toEqual([2])
    expect(missingItems(empty, facts)).toEqual([1, 2, 3, 4])
    expect(missingItems({ ...empty, how: 'total', total: '' }, facts)).toEqual([])
  })
})
