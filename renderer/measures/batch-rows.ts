import type { Failure } from '../../preload/contract/failure.ts'
import type { InstrumentFacts, MeasureDue } from '../../preload/contract/measures.ts'
import { emptyFillIn, type FillInValues, fillInFaults } from './fill-in-values.ts'
import { firstDue } from './first-due.ts'
import type { GivenMeasure } from './measure-queries.ts'
import { whenGiven } from './measure-words.ts'

/** One paper form in the grid. Everything typed stays in it until it is saved. */
export type BatchRow = {
  readonly values: FillInValues
  readonly saving: boolean
  readonly saved: GivenMeasure | null
  readonly failure: Failure | null
  /** By field; shown once somebody wanted to go on. */
  readonly faults: Readonly<Record<string, string>>
}

export const batchKey = (due: MeasureDue): string => `${due.instrument} ${due.participantId} ${whenGiven(due)}`

export const emptyRow = (facts: InstrumentFacts): BatchRow => ({
  values: { ...emptyFillIn(facts), how: 'paper' },
  saving: false,
  saved: null,
  failure: null,
  faults: {},
})

/** Whether something is in the row that only the screen has. */
export const isUnsavedRow = ({ values, saved }: BatchRow): boolean =>
  saved === null && (values.digits.trim() !== '' || values.total.trim() !== '')

/** What keeps the row from being saved. */
export const rowFaults = ({ values }: BatchRow, facts: InstrumentFacts): Readonly<Record<string, string>> =>
  fillInFaults(values, facts)

/** The members of a session who have this measure to give, in the order of the roster; all of them where nobody has. */
export function batchOf(
  facts: Pick<InstrumentFacts, 'instrument' | 'name'>,
  due: readonly MeasureDue[],
  members: readonly { readonly participantId: string; readonly name: string }[],
  sessionNumber: number,
): readonly MeasureDue[] {
  const wanted = firstDue(due).filter(({ instrument }) => instrument === facts.instrument)
  if (wanted.length > 0)
    return members.flatMap(({ participantId }) => wanted.filter((one) => one.participantId === participantId))
  return members.map(({ participantId, name }) => ({
    participantId,
    name,
    instrument: facts.instrument,
    instrumentName: facts.name,
    timepoint: 'session',
    sessionNumber,
    followUpMonths: null,
  }))
}

/** The next row that is still to be typed, from the one after `from` to the end; null when there is none. */
export function rowAfter(isDone: readonly boolean[], from: number): number | null {
  const next = isDone.findIndex((done, i) => i > from && !done)
  return next === -1 ? null : next
}
