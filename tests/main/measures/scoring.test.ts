import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import {
  isScore,
  pointsOf,
  possibleScores,
  readTotal,
  scoreAnswers,
  scoredValues,
  scoreText,
} from '../../../main/measures/scoring.ts'
import { anyAnswers, anyFullAnswers, anyInstrument } from './any-answers.ts'

const phq9 = instrumentOf(1)
const core10 = instrumentOf(3)
const k10 = instrumentOf(4)
const brs = instrumentOf(5)
const who5 = instrumentOf(6)

describe('answers', () => {
  test.each([
    ['too few', phq9, [0, 0, 0, 0, 0, 0, 0, 0], 'wrong-length'],
    ['too many', phq9, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'wrong-length'],
    ['none', phq9, [], 'wrong-length'],
    ['4 of 0 to 3', phq9, [0, 0, 0, 0, 0, 0, 0, 0, 4], 'not-an-answer'],
    ['0 of 1 to 5', k10, [0, 1, 1, 1, 1, 1, 1, 1, 1, 1], 'not-an-answer'],
    ['below', phq9, [-1, 0, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['a half', phq9, [0.5, 0, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['NaN', phq9, [Number.NaN, 0, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['infinity', phq9, [Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['1e9', phq9, [1e9, 0, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['a wrong one beside a missing one', phq9, [9, null, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['a text', phq9, ['3' as never, 0, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['undefined', phq9, [undefined as never, 0, 0, 0, 0, 0, 0, 0, 0], 'not-an-answer'],
    ['an empty form', phq9, Array(9).fill(null), 'missing-answers'],
    ['an empty CORE-10', core10, Array(10).fill(null), 'missing-answers'],
    ['a hole in the list', phq9, Object.assign(Array(9), { 0: 1 }), 'missing-answers'],
  ])('%s: no score, and why', (_what, instrument, answers, why) => {
    expect(scoreAnswers(instrument, answers)).toMatchObject({ is: 'not-scored', why })
  })

  test('-0 is a 0', () => {
    const scoring = scoreAnswers(phq9, Array(9).fill(-0))
    expect(scoring).toEqual({ is: 'scored', units: 0, answered: 9 })
  })

  test('what is said of a form that has no score', () => {
    expect(scoreAnswers(phq9, [1, null, 2, null, 0, 0, 0, 0, 0])).toEqual({
      is: 'not-scored',
      why: 'missing-answers',
      answered: 7,
      missing: 2,
    })
  })

  test('CORE-10 is prorated with one answer missing, whichever, and not with two', () => {
    const full = [2, 3, 2, 1, 1, 0, 3, 1, 2, 4]
    expect(scoreAnswers(core10, full)).toEqual({ is: 'scored', units: 17 * 9, answered: 10 })
    for (const [index, value] of (scoredValues(core10, full) as number[]).entries()) {
      const answers = full.map((one, at) => (at === index ? null : one))
      expect(scoreAnswers(core10, answers)).toEqual({ is: 'scored', units: (17 - value) * 10, answered: 9 })
    }
  })

  test('a missing answer is never read as a 0, or as any other answer', () => {
    fc.assert(
      fc.property(
        anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), anyAnswers(instrument))),
        ([instrument, answers]) => {
          const missing = answers.filter((value) => value === null).length
          const scoring = scoreAnswers(instrument, answers)
          const given = (scoredValues(instrument, answers) as (number | null)[]).filter((value) => value !== null)
          if (missing >= instrument.score.factorByMissing.length)
            expect(scoring).toMatchObject({ is: 'not-scored', why: 'missing-answers', missing })
          else if (scoring.is === 'scored') {
            // The mean of what was answered is kept: with a 0 in the gap it would fall.
            const sum = given.reduce((all, value) => all + value, 0)
            const perItem = (scoring.units * given.length) / (instrument.score.factorByMissing[0] ?? 0)
            expect(perItem).toBe(sum * instrument.itemCount)
          } else throw new Error(scoring.why)
        },
      ),
    )
  })

  test('the order of items changes no score, once reversed items are turned', () => {
    fc.assert(
      fc.property(
        anyInstrument.chain((instrument) =>
          anyFullAnswers(instrument).chain((answers) =>
            fc.tuple(
              fc.constant(instrument),
              fc.constant(answers),
              fc.shuffledSubarray(answers, { minLength: answers.length }),
            ),
          ),
        ),
        ([instrument, answers, shuffled]) => {
          const plain = { ...instrument, reversedItems: [] }
          expect(scoreAnswers(plain, shuffled)).toEqual(scoreAnswers(plain, answers))
        },
      ),
    )
  })

  test('turning the reversed items twice gives the answers again', () => {
    fc.assert(
      fc.property(
        anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), anyAnswers(instrument))),
        ([instrument, answers]) => {
          expect(scoredValues(instrument, scoredValues(instrument, answers))).toEqual(answers)
        },
      ),
    )
  })

  test('every score of a form is a possible one, and is read back from its text', () => {
    fc.assert(
      fc.property(
        anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), anyFullAnswers(instrument))),
        ([instrument, answers]) => {
          const scoring = scoreAnswers(instrument, answers)
          if (scoring.is === 'not-scored') throw new Error(scoring.why)
          expect(isScore(instrument, scoring.units)).toBe(true)
          expect(readTotal(instrument, Number(scoreText(instrument, scoring.units)))).toEqual({
            is: 'total',
            units: scoring.units,
          })
        },
      ),
    )
  })
})

describe('totals', () => {
  test.each([
    ['PHQ-9', phq9, 0, 0],
    ['PHQ-9', phq9, -0, 0],
    ['PHQ-9', phq9, 27, 27],
    ['BRS', brs, 4.17, 25],
    ['BRS', brs, 4.33, 26],
    ['BRS', brs, 3, 18],
    ['BRS', brs, 3.5, 21],
    ['CORE-10', core10, 13, 117],
    ['CORE-10', core10, 13.3, 120],
    ['CORE-10', core10, 13.33, 120],
    ['WHO-5', who5, 52, 52],
  ])('%s', (_name, instrument, total, units) => {
    expect(readTotal(instrument, total)).toEqual({ is: 'total', units })
  })

  test.each([
    ['beyond the range', phq9, 28],
    ['below the range', phq9, -1],
    ['below the range', k10, 9],
    ['half a point', phq9, 13.5],
    ['half a point', core10, 13.5],
    ['three decimals', brs, 4.167],
    ['all decimals', brs, 25 / 6],
    ['cut, not rounded', brs, 4.16],
    ['a mean of five answers', brs, 4.2],
    ['below the range', brs, 0.83],
    ['no multiple of four', who5, 50],
    ['beyond the range', who5, 104],
    ['NaN', phq9, Number.NaN],
    ['infinity', phq9, Number.POSITIVE_INFINITY],
    ['1e9', phq9, 1e9],
    ['the next number after 5', phq9, 5 + Number.EPSILON * 4],
  ])('%s is refused', (_what, instrument, total) => {
    expect(readTotal(instrument, total)).toEqual({ is: 'not-a-total' })
  })

  test('nothing but a possible score is ever read', () => {
    fc.assert(
      fc.property(anyInstrument, fc.double({ min: -10, max: 120 }), (instrument, total) => {
        const read = readTotal(instrument, total)
        if (read.is === 'total') expect(Math.abs(pointsOf(instrument, read.units) - total)).toBeLessThan(0.051)
        expect(read.is === 'total' && !isScore(instrument, read.units)).toBe(false)
      }),
    )
  })
})

describe.each(catalogue)('every possible score of $name', (instrument) => {
  const scores = possibleScores(instrument)

  test('lies in the range, and both ends are reached', () => {
    expect(scores.map((units) => pointsOf(instrument, units)).at(0)).toBe(instrument.range.least)
    expect(scores.map((units) => pointsOf(instrument, units)).at(-1)).toBe(instrument.range.most)
  })

  test('has a text of its own, from which it is read', () => {
    expect(new Set(scores.map((units) => scoreText(instrument, units))).size).toBe(scores.length)
    for (const units of scores)
      expect(readTotal(instrument, Number(scoreText(instrument, units)))).toEqual({ is: 'total', units })
  })
})

test('how many scores there are', () => {
  expect(catalogue.map((one) => [one.key, possibleScores(one).length])).toEqual([
    ['phq-9', 28],
    ['gad-7', 22],
    // 41 of ten answers, 37 of nine; 0, 10, 20, 30 and 40 of both.
    ['core-10', 73],
    ['k10', 41],
    ['brs', 25],
    ['who-5', 26],
  ])
})

test('a text for what is no score is refused', () => {
  for (const units of [-1, 0.5, 28, Number.NaN]) expect(() => scoreText(phq9, units)).toThrow(RangeError)
  expect(() => scoreText(who5, 50)).toThrow('no score of who-5')
})
