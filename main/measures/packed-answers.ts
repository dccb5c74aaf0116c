import type { Instrument } from './instruments/instrument.ts'
import { type Answers, areAnswers } from './scoring.ts'

const missing = '-'

/** The answers of one form as text: a digit for each item, "-" for one that was left out. Throws for anything else. */
export function packAnswers(instrument: Instrument, answers: Answers): string {
  mustBeAnswers(instrument, answers)
  return answers.map((value) => value ?? missing).join('')
}

/** The answers again. Throws for a text that this instrument's answers do not have. */
export function unpackAnswers(instrument: Instrument, packed: string): Answers {
  const answers = [...packed].map((mark) =>
    mark === missing ? null : /^[0-9]$/.test(mark) ? Number(mark) : Number.NaN,
  )
  mustBeAnswers(instrument, answers)
  return answers
}

/** Says the instrument and never an answer. */
function mustBeAnswers(instrument: Instrument, answers: Answers): void {
  if (!areAnswers(instrument, answers)) throw new RangeError(`no answers of ${instrument.key}`)
}
