import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coursePrompts } from '../../../main/measures/course-prompts.ts'
import { instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import { anyInstrument, anyScore } from './any-answers.ts'

const phq9 = instrumentOf(1)

const scoresOf = (units: readonly number[]) =>
  units.map((one, index) => ({ units: one, sequence: index + 1, sessionNumber: index === 0 ? null : index * 2 }))
const promptsOf = (units: readonly number[], sessionsSoFar = 0, sessionsPlanned = 12, instrument = phq9) =>
  coursePrompts(instrument, { scores: scoresOf(units), sessionsPlanned, sessionsSoFar }).map(({ prompt }) => prompt)

test.each([
  ['nothing yet', [], []],
  ['the first score alone', [24], []],
  ['a little worse', [10, 15], []],
  ['reliably worse', [10, 16], ['reliably-worse']],
  ['worse in between, not now', [10, 20, 14], []],
  ['two rises by a point each', [10, 11, 12], ['two-rises']],
  ['two rises after a fall', [15, 9, 10, 11], ['two-rises']],
  ['two rises that are over', [10, 11, 12, 11], []],
  ['a rise, a pause, a rise', [10, 11, 11, 12], []],
  ['both', [10, 13, 16], ['reliably-worse', 'two-rises']],
])('%s', (_what, units, prompts) => {
  expect(promptsOf(units)).toEqual(prompts)
})

test.each([
  ['before the half', [16, 12], 5, 12, []],
  ['at the half', [16, 12], 6, 12, ['no-reliable-improvement']],
  ['of an odd number, before the half', [16, 12], 5, 11, []],
  ['of an odd number, past the half', [16, 12], 6, 11, ['no-reliable-improvement']],
  ['at the cut-off', [15, 10], 6, 12, ['no-reliable-improvement']],
  ['below the cut-off', [14, 9], 6, 12, []],
  ['reliably better and still a case', [20, 14], 6, 12, []],
  ['no score since the first', [16], 8, 12, []],
  ['worse', [12, 18], 6, 12, ['reliably-worse', 'no-reliable-improvement']],
  ['no number of sessions planned', [16, 12], 6, 0, []],
])('half of the sessions: %s', (_what, units, soFar, planned, prompts) => {
  expect(promptsOf(units, soFar, planned)).toEqual(prompts)
})

test('where higher is better, falling is worse', () => {
  const who5 = instrumentOf(6)
  expect(promptsOf([60, 56, 52], 0, 12, who5)).toEqual(['two-rises'])
  expect(promptsOf([60, 36], 0, 12, who5)).toEqual(['reliably-worse'])
  expect(promptsOf([36, 40], 6, 12, who5)).toEqual(['no-reliable-improvement'])
  expect(promptsOf([36, 40, 44], 0, 12, who5)).toEqual([])
})

test('without threshold and cut-off only rises are seen', () => {
  expect(promptsOf([20, 30, 40], 12, 12, instrumentOf(4))).toEqual(['two-rises'])
})

test('each prompt has its facts', () => {
  const scores = scoresOf([12, 15, 18])
  const [first, second, latest] = scores
  const prompts = coursePrompts(phq9, { scores: scores.toReversed(), sessionsPlanned: 12, sessionsSoFar: 7 })
  const change = { is: 'worsened', units: 6, by: phq9.reliableChange, hasRecovered: false }
  expect(prompts).toEqual([
    { prompt: 'reliably-worse', first, latest, change },
    { prompt: 'no-reliable-improvement', first, latest, change, sessionsPlanned: 12, sessionsSoFar: 7 },
    { prompt: 'two-rises', scores: [first, second, latest] },
  ])
})

test('the order in which scores are given does not matter', () => {
  fc.assert(
    fc.property(
      anyInstrument.chain((instrument) =>
        fc.array(anyScore(instrument), { maxLength: 6 }).chain((units) => {
          const scores = scoresOf(units)
          const mixed = fc.shuffledSubarray(scores, { minLength: scores.length })
          return fc.tuple(fc.constant(instrument), fc.constant(scores), mixed)
        }),
      ),
      ([instrument, scores, mixed]) => {
        const course = { sessionsPlanned: 10, sessionsSoFar: 6 }
        expect(coursePrompts(instrument, { ...course, scores: mixed })).toEqual(
          coursePrompts(instrument, { ...course, scores }),
        )
      },
    ),
  )
})

test('what is no score gives no prompt but an error', () => {
  expect(() => promptsOf([10, 99])).toThrow(RangeError)
})
