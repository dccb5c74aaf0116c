import fc from 'fast-check'
import { catalogue } from '../../../main/measures/instruments/catalogue.ts'
import type { Instrument } from '../../../main/measures/instruments/instrument.ts'
import { possibleScores } from '../../../main/measures/scoring.ts'

export const anyInstrument: fc.Arbitrary<Instrument> = fc.constantFrom(...catalogue)

/** The answers of a form that was filled in to the end. */
export const anyFullAnswers = ({ answer, itemCount }: Instrument): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: answer.least, max: answer.most }), { minLength: itemCount, maxLength: itemCount })

/** The same with items left out, anything from none to all. */
export const anyAnswers = ({ answer, itemCount }: Instrument): fc.Arbitrary<(number | null)[]> =>
  fc.array(fc.option(fc.integer({ min: answer.least, max: answer.most })), {
    minLength: itemCount,
    maxLength: itemCount,
  })

export const anyScore = (instrument: Instrument): fc.Arbitrary<number> => fc.constantFrom(...possibleScores(instrument))
