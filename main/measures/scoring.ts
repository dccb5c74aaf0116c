import type { Instrument } from './instruments/instrument.ts'

/**
 * The answers of one form in the order of its items; null is an item that was left out. An answer is the value of the
 * option that was chosen, also on a reversed item.
 */
export type Answers = readonly (number | null)[]

export type Scoring =
  | { readonly is: 'scored'; readonly units: number; readonly answered: number }
  | {
      readonly is: 'not-scored'
      readonly why: 'wrong-length' | 'not-an-answer' | 'missing-answers'
      readonly answered: number
      readonly missing: number
    }

/** The score of a form in units, or why there is none. A missing answer is never counted as 0. */
export function scoreAnswers(instrument: Instrument, answers: Answers): Scoring {
  const given = scoredValues(instrument, answers).filter((value) => value !== null)
  const answered = given.length
  const missing = answers.length - answered
  const notScored = (why: (Scoring & { is: 'not-scored' })['why']) =>
    ({ is: 'not-scored', why, answered, missing }) as const
  if (answers.length !== instrument.itemCount) return notScored('wrong-length')
  if (!areAnswers(instrument, answers)) return notScored('not-an-answer')
  const factor = instrument.score.factorByMissing[missing]
  if (factor === undefined) return notScored('missing-answers')
  return { is: 'scored', units: given.reduce((sum, value) => sum + value, 0) * factor, answered }
}

/** Whether the form has as many items as the instrument, each with one of its values or missing. */
export const areAnswers = ({ itemCount, answer }: Instrument, answers: Answers): boolean =>
  answers.length === itemCount &&
  answers.every((value) => value === null || (Number.isInteger(value) && value >= answer.least && value <= answer.most))

/**
 * Answers as they count, with the reversed items turned round. Turning twice gives the answers again, so this also
 * reads a paper form whose printed numbers are turned already (`paperPrints`).
 */
export const scoredValues = ({ reversedItems, answer }: Instrument, answers: Answers): Answers =>
  answers.map((value, index) =>
    value !== null && reversedItems.includes(index + 1) ? answer.least + answer.most - value : value,
  )

export type Total = { readonly is: 'total'; readonly units: number } | { readonly is: 'not-a-total' }

/**
 * A total in points as it stands on paper, in units. It has to be a score that the instrument can give, written with
 * its decimals or with two. A BRS of 4.2 is refused: no mean of six answers reads so, but one of five does.
 */
export function readTotal(instrument: Instrument, total: number): Total {
  const { unitsPerPoint, decimals } = instrument.score
  const units = Math.round(total * unitsPerPoint) + 0
  const isWritten = [decimals, 2].some((places) => Number(rounded(units, unitsPerPoint, places)) === total)
  return isWritten && isScore(instrument, units) ? { is: 'total', units } : { is: 'not-a-total' }
}

/** Whether a form of this instrument can have this score. */
export function isScore({ itemCount, answer, score }: Instrument, units: number): boolean {
  return score.factorByMissing.some((factor, missing) => {
    const sum = units / factor
    const answered = itemCount - missing
    return Number.isInteger(sum) && sum >= answered * answer.least && sum <= answered * answer.most
  })
}

/** Throws for what is no score of the instrument: a band or a text for it would be invented. */
export function mustBeScore(instrument: Instrument, units: number): void {
  if (!isScore(instrument, units)) throw new RangeError(`no score of ${instrument.key}`)
}

/** Every score that the instrument can give, from the least. In units. */
export function possibleScores(instrument: Instrument): readonly number[] {
  const { range, score } = instrument
  const first = range.least * score.unitsPerPoint
  const count = (range.most - range.least) * score.unitsPerPoint + 1
  return Array.from({ length: count }, (_, index) => first + index).filter((units) => isScore(instrument, units))
}

/** Points, unrounded, for charts and statistics. Sums and ranks are taken of units, which are whole. */
export const pointsOf = ({ score }: Instrument, units: number): number => units / score.unitsPerPoint

/** The one text form of a score: "14", "4.17", "13.3". Throws for what is no score. */
export function scoreText(instrument: Instrument, units: number): string {
  mustBeScore(instrument, units)
  const { unitsPerPoint, decimals, isMean } = instrument.score
  return rounded(units, unitsPerPoint, isMean || units % unitsPerPoint !== 0 ? decimals : 0)
}

/** Rounded once, from the whole units. No score of the catalogue lies half-way. */
const rounded = (units: number, unitsPerPoint: number, places: number) =>
  (Math.round((units * 10 ** places) / unitsPerPoint) / 10 ** places).toFixed(places)
