import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCase } from '../../../main/measures/band.ts'
import { instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import { changeOf, corridorOf } from '../../../main/measures/reliable-change.ts'
import { pointsOf } from '../../../main/measures/scoring.ts'
import { anyInstrument, anyScore } from './any-answers.ts'

const anyPair = anyInstrument.chain((instrument) =>
  fc.tuple(fc.constant(instrument), anyScore(instrument), anyScore(instrument)),
)

test.each([
  [1, 16, 11, 'unchanged', false],
  [1, 16, 10, 'improved', false],
  [1, 16, 9, 'improved', true],
  [1, 9, 3, 'improved', false],
  [1, 10, 16, 'worsened', false],
  [1, 10, 10, 'unchanged', false],
  [2, 11, 8, 'unchanged', false],
  [2, 11, 7, 'improved', true],
  [2, 7, 11, 'worsened', false],
  [3, 153, 99, 'improved', false],
  [3, 153, 90, 'improved', true],
  // 13.3 to 7.8 is 5.6 points: not 6.
  [3, 120, 70, 'unchanged', false],
  [6, 28, 52, 'improved', true],
  [6, 28, 48, 'unchanged', false],
  [6, 52, 28, 'worsened', false],
])('instrument %i from %i to %i units: %s, recovered: %s', (code, from, to, is, hasRecovered) => {
  expect(changeOf(instrumentOf(code), from, to)).toMatchObject({ is, hasRecovered, units: to - from })
})

test.each([4, 5])('instrument %i has no threshold: nothing is said', (code) => {
  expect(changeOf(instrumentOf(code), 30, 10)).toEqual({ is: 'not-known', units: -20, by: null, hasRecovered: null })
  expect(corridorOf(instrumentOf(code), 20)).toBeNull()
})

test('the threshold goes with its rule and source', () => {
  expect(changeOf(instrumentOf(3), 99, 99).by).toMatchObject({ by: 6, rule: 'at-least', confidence: 90 })
})

test('"greater than" leaves the edge unchanged', () => {
  const phq9 = instrumentOf(1)
  if (!phq9.reliableChange) throw new Error('PHQ-9 has a threshold')
  const greater = { ...phq9, reliableChange: { ...phq9.reliableChange, rule: 'greater-than' as const } }
  expect(changeOf(greater, 16, 10).is).toBe('unchanged')
  expect(changeOf(greater, 16, 9).is).toBe('improved')
  expect(corridorOf(greater, 16)).toEqual({ low: 10, high: 22, isEdgeChange: false })
})

test('with a threshold and no cut-off, recovery is not known', () => {
  expect(changeOf({ ...instrumentOf(1), cutOff: null }, 20, 2)).toMatchObject({ is: 'improved', hasRecovered: null })
})

test('backwards, a change is the other one', () => {
  const other = { improved: 'worsened', worsened: 'improved', unchanged: 'unchanged', 'not-known': 'not-known' }
  fc.assert(
    fc.property(anyPair, ([instrument, one, two]) => {
      const there = changeOf(instrument, one, two)
      const back = changeOf(instrument, two, one)
      expect(back.is).toBe(other[there.is])
      expect(there.units + back.units).toBe(0)
      expect(there.hasRecovered && back.hasRecovered).not.toBe(true)
    }),
  )
})

test('who recovered has improved, was a case and is none', () => {
  fc.assert(
    fc.property(anyPair, ([instrument, one, two]) => {
      const { is, hasRecovered } = changeOf(instrument, one, two)
      if (hasRecovered !== null)
        expect(hasRecovered).toBe(is === 'improved' && isCase(instrument, one) === true && !isCase(instrument, two))
    }),
  )
})

test('the corridor holds the scores that are unchanged and no other', () => {
  fc.assert(
    fc.property(anyPair, ([instrument, baseline, later]) => {
      const corridor = corridorOf(instrument, baseline)
      if (!corridor) return
      const points = pointsOf(instrument, later)
      const { low, high, isEdgeChange } = corridor
      // The corridor is for the eye, in points: on a grid of ninths its edge may be off by the last bit.
      const near = Math.min(Math.abs(points - low), Math.abs(points - high)) < 1e-9
      const isInside = near ? !isEdgeChange : points > low && points < high
      expect(changeOf(instrument, baseline, later).is === 'unchanged').toBe(isInside)
    }),
  )
})

test('what is no score has no change', () => {
  for (const units of [-1, 28, Number.NaN, 0.5]) {
    expect(() => changeOf(instrumentOf(1), 10, units)).toThrow(RangeError)
    expect(() => changeOf(instrumentOf(1), units, 10)).toThrow(RangeError)
    expect(() => corridorOf(instrumentOf(1), units)).toThrow(RangeError)
  }
})
