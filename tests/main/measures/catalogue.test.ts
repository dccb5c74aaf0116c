import { expect, test } from 'vitest'
import { GroveFailure } from '../../../main/errors.ts'
import { catalogue, instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import { type Instrument, textShown } from '../../../main/measures/instruments/instrument.ts'
import { mustScoreItsExamples } from '../../../main/measures/must-score-its-examples.ts'

const [phq9] = catalogue as readonly [Instrument]

test('codes are for ever', () => {
  expect(catalogue.map(({ code, version, key }) => [code, version, key])).toEqual([
    [1, 1, 'phq-9'],
    [2, 1, 'gad-7'],
    [3, 1, 'core-10'],
    [4, 1, 'k10'],
    [5, 1, 'brs'],
    [6, 1, 'who-5'],
  ])
})

test('an instrument is found by its code and version', () => {
  expect(instrumentOf(1)).toBe(phq9)
  expect(instrumentOf(1, 1)).toBe(phq9)
  for (const [code, version] of [[0], [7], [Number.NaN], [1.5], [1, 2], [1, 0]])
    expect(() => instrumentOf(code ?? 0, version)).toThrow(GroveFailure)
})

test.each(catalogue)('$name scores its worked examples', (instrument) => {
  expect(instrument.examples.length).toBeGreaterThan(5)
  expect(instrument.examples.some(({ score }) => score === null)).toBe(true)
  expect(mustScoreItsExamples(instrument)).toBe(instrument)
})

test('a rule that does not meet an example does not start', () => {
  const [example] = phq9.examples
  if (!example) throw new Error('no example')
  const wrong = [
    { ...example, score: '1' },
    { ...example, band: 'Mild' },
    { ...example, score: null, band: null },
    { ...example, answers: [null, ...example.answers.slice(1)] },
  ]
  for (const bad of wrong)
    expect(() => mustScoreItsExamples({ ...phq9, examples: [example, bad] })).toThrow('phq-9: worked example 2')
})

test('data is frozen to the last item', () => {
  const parts: unknown[] = [catalogue]
  for (const part of parts)
    if (typeof part === 'object' && part !== null) {
      expect(Object.isFrozen(part)).toBe(true)
      parts.push(...Object.values(part))
    }
  expect(parts.length).toBeGreaterThan(500)
})

test.each(catalogue)('$name: text, items and options belong together', ({ text, itemCount, answer, licence }) => {
  expect(licence.creditLine.length).toBeGreaterThan(20)
  expect(licence.condition !== null).toBe(licence.class === 'A*')
  if (!text) return
  expect(text.items).toHaveLength(itemCount)
  expect(new Set(text.items).size).toBe(itemCount)
  expect(text.options.map(({ value }) => value)).toEqual(
    Array.from({ length: answer.most - answer.least + 1 }, (_, index) => answer.least + index),
  )
  expect(text.comparedWith.length).toBeGreaterThanOrEqual(2)
  const words = [text.instruction, ...text.items, ...text.options.map((option) => option.text)]
  for (const line of words) expect(line).toBe(line.trim().replaceAll(/\s+/g, ' '))
})

test('the licence decides whether the words are shown', () => {
  const shown = catalogue.map((one) => [one.key, textShown(one, false) !== null, textShown(one, true) !== null])
  expect(shown).toEqual([
    ['phq-9', true, true],
    ['gad-7', true, true],
    ['core-10', false, false],
    ['k10', true, true],
    ['brs', false, false],
    ['who-5', false, false],
  ])
  const phq9 = instrumentOf(1)
  const underCondition = { ...phq9, licence: { ...phq9.licence, class: 'A*', condition: 'not sold' } } as const
  expect([textShown(underCondition, false), textShown(underCondition, true)]).toEqual([null, phq9.text])
})

test('option 0 of PHQ-9 and GAD-7 is not the misprint', () => {
  for (const code of [1, 2]) expect(instrumentOf(code).text?.options[0]?.text).toBe('Not at all')
})

test.each(catalogue)('$name: flags and reversed items are items of the form', ({ flags, reversedItems, itemCount }) => {
  for (const item of [...flags.map((flag) => flag.item), ...reversedItems]) {
    expect(item).toBeGreaterThanOrEqual(1)
    expect(item).toBeLessThanOrEqual(itemCount)
  }
})
