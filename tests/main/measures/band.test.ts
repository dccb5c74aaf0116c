import { describe, expect, test } from 'vitest'
import { bandOf, isCase } from '../../../main/measures/band.ts'
import { catalogue, instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import { pointsOf, possibleScores, readTotal } from '../../../main/measures/scoring.ts'

describe.each(catalogue)('the bands of $name', (instrument) => {
  const list = instrument.bands?.list ?? []
  const scores = possibleScores(instrument)

  test('begin with the range and rise', () => {
    expect(list[0]?.from).toBe(instrument.range.least)
    expect(list.map(({ from }) => from)).toEqual(list.map(({ from }) => from).toSorted((a, b) => a - b))
    expect(new Set(list.map(({ from }) => from)).size).toBe(list.length)
  })

  test('cover every possible score once, and each holds one', () => {
    for (const units of scores) {
      const points = pointsOf(instrument, units)
      const holding = list.filter(({ from }, index) => points >= from && points < (list[index + 1]?.from ?? Infinity))
      expect(holding).toEqual([bandOf(instrument, units)])
    }
    expect(new Set(scores.map((units) => bandOf(instrument, units)))).toEqual(new Set(list))
  })

  test('change only upwards with the score', () => {
    const order = scores.map((units) => list.findIndex(({ from }) => from === bandOf(instrument, units)?.from))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('and the cut-off parts the scores in two, cases on the worse side', () => {
    const cases = scores.map((units) => isCase(instrument, units))
    if (!instrument.cutOff) expect(new Set(cases)).toEqual(new Set([null]))
    else {
      const toWorse = instrument.higherIs === 'worse' ? cases : cases.toReversed()
      expect(toWorse).toEqual(toWorse.toSorted((one, other) => Number(one) - Number(other)))
      expect(new Set(cases).size).toBe(2)
    }
  })

  test('no band has cases and others, where a band begins at the cut-off', () => {
    const { cutOff } = instrument
    if (!cutOff || !list.some(({ from }) => from === cutOff.at)) return
    for (const band of list) {
      const cases = scores.filter((units) => bandOf(instrument, units) === band).map((one) => isCase(instrument, one))
      expect(new Set(cases).size).toBe(1)
    }
  })
})

const unitsOf = (code: number, total: number) => {
  const read = readTotal(instrumentOf(code), total)
  if (read.is === 'not-a-total') throw new Error(`${total}`)
  return read.units
}

test.each([
  [1, 4, 'Minimal', false],
  [1, 5, 'Mild', false],
  [1, 9, 'Mild', false],
  [1, 10, 'Moderate', true],
  [1, 14, 'Moderate', true],
  [1, 15, 'Moderately severe', true],
  [1, 19, 'Moderately severe', true],
  [1, 20, 'Severe', true],
  [2, 7, 'Mild', false],
  [2, 8, 'Mild', true],
  [2, 14, 'Moderate', true],
  [2, 15, 'Severe', true],
  [3, 5, 'Healthy', false],
  [3, 5.6, 'Healthy', false],
  [3, 6, 'Low', false],
  [3, 10, 'Low', false],
  [3, 11, 'Mild', true],
  [3, 14, 'Mild', true],
  [3, 14.4, 'Mild', true],
  [3, 15, 'Moderate', true],
  [3, 20, 'Moderate to severe', true],
  [3, 24.4, 'Moderate to severe', true],
  [3, 25, 'Severe', true],
  [4, 15, 'Low', null],
  [4, 16, 'Moderate', null],
  [4, 21, 'Moderate', null],
  [4, 22, 'High', null],
  [4, 29, 'High', null],
  [4, 30, 'Very high', null],
  [5, 2.83, 'Low', null],
  [5, 3, 'Normal', null],
  [5, 4.17, 'Normal', null],
  [5, 4.33, 'High', null],
  [6, 28, 'Very low', true],
  [6, 32, 'Low', true],
  [6, 48, 'Low', true],
  [6, 52, 'Not low', false],
])('instrument %i, %s points: %s, a case: %s', (code, total, label, case_) => {
  const instrument = instrumentOf(code)
  expect(bandOf(instrument, unitsOf(code, total))?.label).toBe(label)
  expect(isCase(instrument, unitsOf(code, total))).toBe(case_)
})

test('a score at the cut-off is a case, also where higher is better', () => {
  const who5 = { ...instrumentOf(6), cutOff: { at: 52, source: 'none', certainty: 'S' as const } }
  expect([48, 52, 56].map((units) => isCase(who5, units))).toEqual([true, true, false])
})

test('without bands there is no band', () => {
  expect(bandOf({ ...instrumentOf(1), bands: null }, 10)).toBeNull()
})

test('what is no score has neither band nor case', () => {
  for (const units of [-1, 28, 1.5, Number.NaN, 1e9]) {
    expect(() => bandOf(instrumentOf(1), units)).toThrow(RangeError)
    expect(() => isCase(instrumentOf(1), units)).toThrow(RangeError)
  }
})
