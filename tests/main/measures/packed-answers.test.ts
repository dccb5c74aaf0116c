import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instrumentOf } from '../../../main/measures/instruments/catalogue.ts'
import { packAnswers, unpackAnswers } from '../../../main/measures/packed-answers.ts'
import { anyAnswers, anyInstrument } from './any-answers.ts'

const phq9 = instrumentOf(1)

test('a digit for each item', () => {
  expect(packAnswers(phq9, [0, 1, 2, 3, null, 0, 1, 2, null])).toBe('0123-012-')
  expect(unpackAnswers(phq9, '0123-012-')).toEqual([0, 1, 2, 3, null, 0, 1, 2, null])
  expect(packAnswers(phq9, Array(9).fill(-0))).toBe('000000000')
})

test('unpacked is what was packed', () => {
  fc.assert(
    fc.property(
      anyInstrument.chain((instrument) => fc.tuple(fc.constant(instrument), anyAnswers(instrument))),
      ([instrument, answers]) => {
        expect(unpackAnswers(instrument, packAnswers(instrument, answers))).toEqual(answers)
      },
    ),
  )
})

test.each([
  '',
  '00000000',
  '0000000000',
  '000000004',
  '00000000 ',
  '00000000a',
  '00000000٣',
  '00000000–',
  '0000000-1-',
])('%o is refused', (packed) => {
  expect(() => unpackAnswers(phq9, packed)).toThrow('no answers of phq-9')
})

test('any text that is taken is packed as it was', () => {
  fc.assert(
    fc.property(anyInstrument, fc.string({ unit: fc.constantFrom(...'0123456789-') }), (instrument, packed) => {
      let answers: ReturnType<typeof unpackAnswers>
      try {
        answers = unpackAnswers(instrument, packed)
      } catch {
        return
      }
      expect(packAnswers(instrument, answers)).toBe(packed)
    }),
  )
})

test.each([[[]], [[4, 0, 0, 0, 0, 0, 0, 0, 0]], [[Number.NaN, 0, 0, 0, 0, 0, 0, 0, 0]], [[10, 0, 0, 0, 0, 0, 0, 0]]])(
  'answers %o are not packed',
  (answers) => {
    expect(() => packAnswers(phq9, answers)).toThrow(RangeError)
  },
)
