import type { howGiven, InstrumentFacts } from '../../preload/contract/measures.ts'
import { readTotal, readTyped, secondFault, twiceKeyed, typedFaultWords } from './typed-answers.ts'

/** Everything that was typed or chosen, whichever of the ways is used in the end. */
export type FillInValues = {
  readonly how: Exclude<(typeof howGiven)[number], 'imported'>
  /** On the screen. */
  readonly answers: readonly (number | null)[]
  /** From paper. */
  readonly digits: string
  /** The digits that are typed twice, in the order of their questions. */
  readonly again: readonly string[]
  readonly total: string
}

/** What the contract takes: answers or a total, never both. */
export type FilledIn = { readonly answers: (number | null)[] | null; readonly total: number | null }

export const emptyFillIn = ({ items, textShips }: InstrumentFacts): FillInValues => ({
  how: textShips ? 'form' : 'paper',
  answers: items.map(() => null),
  digits: '',
  again: twiceKeyed(items).map(() => ''),
  total: '',
})

export function filledIn(values: FillInValues, { items }: InstrumentFacts): FilledIn {
  if (values.how === 'total') return { answers: null, total: readTotal(values.total) }
  return {
    answers: [...(values.how === 'form' ? values.answers : readTyped(values.digits, items).answers)],
    total: null,
  }
}

/** Numbers of the questions without an answer. */
export function missingItems(values: FillInValues, facts: InstrumentFacts): readonly number[] {
  const { answers } = filledIn(values, facts)
  if (!answers) return []
  return facts.items.filter((_, place) => (answers[place] ?? null) === null).map(({ number }) => number)
}

/** What is wrong with what was typed, by field, in sentences. Missing answers are no fault. */
export function fillInFaults(values: FillInValues, facts: InstrumentFacts): Readonly<Record<string, string>> {
  if (values.how === 'form') return {}
  return values.how === 'total' ? totalFaults(values, facts) : typedFaults(values, facts)
}

function totalFaults({ total }: FillInValues, { least, most }: InstrumentFacts): Readonly<Record<string, string>> {
  const points = readTotal(total)
  return points === null || points < least || points > most ? { total: `Type a number from ${least} to ${most}.` } : {}
}

function typedFaults({ digits, again }: FillInValues, { items }: InstrumentFacts): Readonly<Record<string, string>> {
  const { answers, typed, fault } = readTyped(digits, items)
  if (fault) return { digits: typedFaultWords(fault) }
  if (typed < items.length)
    return { digits: `${typed} of ${items.length} questions so far. Type a hyphen for one without an answer.` }
  const seconds = twiceKeyed(items).flatMap((item, place) => {
    const wrong = secondFault(again[place] ?? '', item, answers[items.indexOf(item)] ?? null)
    return wrong ? [[`again.${place}`, wrong.words] as const] : []
  })
  return Object.fromEntries(seconds)
}
