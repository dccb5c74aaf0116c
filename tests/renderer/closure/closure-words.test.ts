import { describe, expect, test } from 'vitest'
import { closureFields, closureFindings, followUpOutcomes } from '../../../preload/contract/closure.ts'
import { disclosedDocuments } from '../../../preload/contract/documents.ts'
import { closureReasons } from '../../../renderer/closure/closure-reasons.ts'
import {
  closureFieldWords,
  closureFindingText,
  documentWords,
  fieldTitle,
  followUpWords,
} from '../../../renderer/closure/closure-words.ts'
import { changeInWords, goalInWords } from '../../../renderer/closure/drawn-words.ts'

const sentence = /^[A-Z“][^\n]{8,}[.?]$/

describe('what stands in the way, in words', () => {
  test.each(closureFindings)('%s says what is the matter in whole sentences', (finding) => {
    for (const blocks of [true, false]) {
      const words = finding === 'no-last-score' ? 'PHQ-9' : '2'
      const text = closureFindingText({ finding, blocks, field: 'letter', words })
      expect(text).toMatch(sentence)
      expect(text).not.toMatch(/undefined|null/)
    }
  })

  test('a name is said with its field, and whether it has to be taken out or is replaced', () => {
    const named = { finding: 'names-a-member', field: 'goals', words: 'Oskar' } as const
    expect(closureFindingText({ ...named, blocks: false })).toBe('Goals: “Oskar” is printed as “another member”.')
    expect(closureFindingText({ ...named, field: 'letter', blocks: true })).toBe(
      'A few words to the participant: “Oskar” names another member of the group. Take it out.',
    )
  })

  test('every reason to refuse says what happened and what to do', () => {
    for (const { title, advice } of Object.values(closureReasons)) {
      expect(title).toMatch(sentence)
      expect(advice).toMatch(sentence)
    }
  })
})

test('every field, outcome and document has words of its own', () => {
  const said = [
    ...closureFields.map((field) => closureFieldWords[field].title),
    ...followUpOutcomes.map((outcome) => followUpWords[outcome]),
    ...disclosedDocuments.map((document) => documentWords[document]),
  ]
  expect(new Set(said).size).toBe(said.length)
  expect(fieldTitle(null)).toBe('This summary')
})

describe('what was drawn together, in words', () => {
  const score = (text: string) => ({ text, band: null, isCase: null })
  const change = { size: '8', to: 'lower', is: 'improved', recovered: true } as const

  test('somebody who got worse is not called anything else', () => {
    const worse = { ...change, to: 'higher', is: 'worsened', recovered: false } as const
    expect(changeInWords({ first: score('10'), last: score('18'), change: worse })).toBe('10 to 18, reliably worse')
  })

  test('scores', () => {
    const [first, last] = [score('12'), score('4')]
    expect(changeInWords({ first, last, change })).toBe('12 to 4, reliably improved, recovered')
    expect(changeInWords({ first, last: first, change: null })).toBe('One score: 12')
    expect(changeInWords({ first: null, last: null, change: null })).toBe('No form could be scored')
  })

  test.each([
    [[-1, 1, 3, 7, 'reached'], 'Level −1 to +1, progress 3 to 7 of 10, reached'],
    [[0, 0, null, null, 'active'], 'Level 0'],
    [[null, null, 4, 4, 'retired'], 'Progress 4 of 10, set aside'],
    [[null, null, null, null, 'active'], 'Not rated yet'],
  ] as const)('goals: %j', ([firstLevel, lastLevel, firstProgress, lastProgress, state], words) => {
    expect(goalInWords({ firstLevel, lastLevel, firstProgress, lastProgress, state })).toBe(words)
  })
})
