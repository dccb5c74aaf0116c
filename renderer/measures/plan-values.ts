import type { InstrumentFacts, PlanEntry } from '../../preload/contract/measures.ts'
import { readSessionNumbers, sessionNumbersText } from './session-numbers.ts'

/** One measure's line in the plan as the form holds it; `sessions` is what was typed. */
export type PlanLine = {
  readonly instrument: number
  readonly intake: boolean
  readonly sessions: string
  readonly closure: boolean
  readonly followUp: boolean
}

export const planLines = (
  instruments: readonly Pick<InstrumentFacts, 'instrument'>[],
  entries: readonly PlanEntry[],
): readonly PlanLine[] =>
  instruments.map(({ instrument }) => {
    const mine = entries.filter((entry) => entry.instrument === instrument)
    const at = (timepoint: PlanEntry['timepoint']) => mine.some((entry) => entry.timepoint === timepoint)
    return {
      instrument,
      intake: at('intake'),
      sessions: sessionNumbersText(mine.flatMap(({ sessionNumber }) => sessionNumber ?? [])),
      closure: at('closure'),
      followUp: at('follow-up'),
    }
  })

/** A line whose sessions cannot be read gives none: `planFault` says so before anything is sent. */
export const planEntries = (lines: readonly PlanLine[], mostSessions: number): PlanEntry[] =>
  lines.flatMap(({ instrument, intake, sessions, closure, followUp }): readonly PlanEntry[] => [
    ...(intake ? [{ instrument, timepoint: 'intake' as const, sessionNumber: null }] : []),
    ...(readSessionNumbers(sessions, mostSessions) ?? []).map((sessionNumber) => ({
      instrument,
      timepoint: 'session' as const,
      sessionNumber,
    })),
    ...(closure ? [{ instrument, timepoint: 'closure' as const, sessionNumber: null }] : []),
    ...(followUp ? [{ instrument, timepoint: 'follow-up' as const, sessionNumber: null }] : []),
  ])

export const planFault = ({ sessions }: PlanLine, mostSessions: number): string | null =>
  readSessionNumbers(sessions, mostSessions) === null
    ? `Type numbers from 1 to ${mostSessions}, for example 4, 8 or 1-${mostSessions}.`
    : null
