import type { PlanEntry, Timepoint } from '../../preload/contract/measures.ts'

type Given = {
  readonly instrument: number
  readonly timepoint: Timepoint
  readonly sessionNumber: number | null
  readonly followUpMonths: number | null
  readonly void: number
}
/** Where somebody stands on their path. */
export type Standing = {
  /** Session numbers at which a measure may be due: the one of today, or those that were held. */
  readonly sessions: readonly number[]
  readonly isAtEnd: boolean
  /** Months of the follow-ups that are due. */
  readonly followUps: readonly number[]
}
export type DueMeasure = Pick<Given, 'instrument' | 'timepoint' | 'sessionNumber' | 'followUpMonths'>

/** What the plan asks for and nobody has given yet. What was taken back was not given. */
export function dueMeasures(plan: readonly PlanEntry[], given: readonly Given[], standing: Standing): DueMeasure[] {
  const standingOnes = given.filter((one) => one.void === 0)
  const isGiven = (due: DueMeasure) =>
    standingOnes.some(
      (one) =>
        one.instrument === due.instrument &&
        one.timepoint === due.timepoint &&
        (due.timepoint !== 'session' || one.sessionNumber === due.sessionNumber) &&
        (due.timepoint !== 'follow-up' || one.followUpMonths === due.followUpMonths),
    )
  return plan.flatMap((entry) => asked(entry, standing)).filter((due) => !isGiven(due))
}

function asked({ instrument, timepoint, sessionNumber }: PlanEntry, standing: Standing): DueMeasure[] {
  const due = { instrument, timepoint, sessionNumber, followUpMonths: null }
  switch (timepoint) {
    case 'intake':
      return [due]
    case 'session':
      return sessionNumber !== null && standing.sessions.includes(sessionNumber) ? [due] : []
    case 'closure':
      return standing.isAtEnd ? [due] : []
    case 'follow-up':
      return standing.followUps.map((followUpMonths) => ({ ...due, followUpMonths }))
  }
}
