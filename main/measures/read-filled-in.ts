import type { FieldFault } from '../../preload/contract/failure.ts'
import { GroveFailure } from '../errors.ts'
import type { Instrument } from './instruments/instrument.ts'
import { type Answers, readTotal, scoreAnswers, scoredValues } from './scoring.ts'

/** As it comes from the page: the numbers that stand on the form that was filled in. */
export type FilledIn = { readonly answers: Answers | null; readonly total: number | null }

/** As it is kept: the values of the options that were chosen, and the score in units; null where there is none. */
export type Filled = { readonly answers: Answers | null; readonly units: number | null }

/** Throws `invalid` with the fault at its field: `answers`, `answers.3` or `total`. */
export function readFilledIn(instrument: Instrument, { answers, total }: FilledIn, onPaper: boolean): Filled {
  const fields = faultsIn(instrument, { answers, total })
  if (Object.keys(fields).length > 0) throw new GroveFailure({ code: 'invalid', fields })
  const chosen = answers && onForm(instrument, answers, onPaper)
  const scoring = chosen && scoreAnswers(instrument, chosen)
  const read = total === null ? null : readTotal(instrument, total)
  const totalUnits = read?.is === 'total' ? read.units : null
  if (!scoring) return { answers: null, units: totalUnits }
  const units = scoring.is === 'scored' ? scoring.units : null
  if (total !== null && units !== totalUnits) throw fault('total', { fault: 'does-not-match' })
  return { answers: chosen, units }
}

/**
 * Between the numbers on a form and the options that were chosen, in both directions. A paper form that prints scored
 * values has turned its reversed items round already.
 */
export const onForm = (instrument: Instrument, answers: Answers, onPaper: boolean): Answers =>
  onPaper && instrument.paperPrints === 'scored-values' ? scoredValues(instrument, answers) : answers

function faultsIn(instrument: Instrument, { answers, total }: FilledIn): Record<string, FieldFault> {
  // Nobody filled in a form on which nothing is ticked: it would count as given.
  if (answers === null ? total === null : answers.every((value) => value === null))
    return { answers: { fault: 'required' } }
  return { ...(answers ? answerFaults(instrument, answers) : {}), ...totalFault(instrument, total) }
}

function answerFaults({ itemCount, answer }: Instrument, answers: Answers): Record<string, FieldFault> {
  if (answers.length > itemCount) return { answers: { fault: 'too-many', limit: itemCount } }
  if (answers.length < itemCount) return { [`answers.${answers.length}`]: { fault: 'required' } }
  const fields: Record<string, FieldFault> = {}
  for (const [index, value] of answers.entries()) {
    if (value === null) continue
    if (value < answer.least) fields[`answers.${index}`] = { fault: 'too-small', limit: answer.least }
    if (value > answer.most) fields[`answers.${index}`] = { fault: 'too-large', limit: answer.most }
  }
  return fields
}

function totalFault(instrument: Instrument, total: number | null): Record<string, FieldFault> {
  if (total === null || readTotal(instrument, total).is === 'total') return {}
  const { least, most } = instrument.range
  if (total < least) return { total: { fault: 'too-small', limit: least } }
  if (total > most) return { total: { fault: 'too-large', limit: most } }
  return { total: { fault: 'not-valid' } }
}

const fault = (path: string, found: FieldFault) => new GroveFailure({ code: 'invalid', fields: { [path]: found } })
