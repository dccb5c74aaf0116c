import { type Timepoint, timepoints } from '../../preload/contract/measures.ts'

/** What is known already when a measure is to be given: codes and ids, never a word. */
export type GiveSearch = {
  readonly instrument?: number
  readonly timepoint?: Timepoint
  readonly sessionId?: string
  readonly months?: number
}

export function giveSearch(search: Readonly<Record<string, unknown>>): GiveSearch {
  const timepoint = timepoints.find((known) => known === search.timepoint)
  return {
    ...(typeof search.instrument === 'number' ? { instrument: search.instrument } : {}),
    ...(timepoint ? { timepoint } : {}),
    ...(typeof search.sessionId === 'string' ? { sessionId: search.sessionId } : {}),
    ...(typeof search.months === 'number' ? { months: search.months } : {}),
  }
}
