import { bandOf } from './band.ts'
import type { Instrument, WorkedExample } from './instruments/instrument.ts'
import { scoreAnswers, scoreText } from './scoring.ts'

/** Answers the instrument if it scores its worked examples as they say; throws otherwise: a wrong rule must not run. */
export function mustScoreItsExamples(instrument: Instrument): Instrument {
  for (const [index, example] of instrument.examples.entries())
    if (!isAsExpected(instrument, example)) throw new Error(`${instrument.key}: worked example ${index + 1} is not met`)
  return instrument
}

function isAsExpected(instrument: Instrument, { answers, score, band }: WorkedExample): boolean {
  const scoring = scoreAnswers(instrument, answers)
  if (scoring.is === 'not-scored') return score === null && band === null
  return scoreText(instrument, scoring.units) === score && (bandOf(instrument, scoring.units)?.label ?? null) === band
}
