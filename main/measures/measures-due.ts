import type { PlanEntry, Timepoint } from '../../preload/contract/measures.ts'

export type GivenMeasure = {
  readonly instrument: number
  readonly timepoint: Timepoint
  readonly sessionNumber: number | null
  readonly followUpMonths: number | null
}

/** Where on the path somebody is: before a group, at a session of it, or after the end. */
export type Stage =
  | { readonly is: 'before' }
  | { readonly is: 'at-session'; readonly number: number; readonly isLast: boolean }
  | { readonly is: 'ended'; readonly withClosure: boolean; readonly followUpMonths: readonly number[] }

export type PlannedMeasure = PlanEntry & { readonly followUpMonths: number | null }

/**
 * The plan against what was given. An intake measure is due until it was given; that of a session from then on until
 * one was given in it or later, and a later one of the plan, or closure, takes its place; closure at the last session
 * or after the end; a follow-up once its day has come.
 */
export function measuresDue(
  plan: readonly PlanEntry[],
  given: readonly GivenMeasure[],
  stage: Stage,
): readonly PlannedMeasure[] {
  return plan.flatMap((entry) => {
    const own = given.filter((one) => one.instrument === entry.instrument)
    if (entry.timepoint === 'follow-up') return followUpsDue(entry, own, stage)
    return isDue(plan, entry, own, stage) ? [{ ...entry, followUpMonths: null }] : []
  })
}

function isDue(plan: readonly PlanEntry[], entry: PlanEntry, own: readonly GivenMeasure[], stage: Stage): boolean {
  if (entry.timepoint === 'session') return isDueAtSession(plan, entry, own, stage)
  if (own.some(({ timepoint }) => timepoint === entry.timepoint)) return false
  return entry.timepoint === 'intake' ? stage.is !== 'ended' : isAtTheEnd(stage)
}

function followUpsDue(entry: PlanEntry, own: readonly GivenMeasure[], stage: Stage): readonly PlannedMeasure[] {
  if (stage.is !== 'ended') return []
  const given = own.flatMap(({ timepoint, followUpMonths }) => (timepoint === 'follow-up' ? followUpMonths : []))
  return stage.followUpMonths
    .filter((months) => !given.includes(months))
    .map((followUpMonths) => ({ ...entry, followUpMonths }))
}

function isDueAtSession(plan: readonly PlanEntry[], entry: PlanEntry, own: readonly GivenMeasure[], stage: Stage) {
  const { sessionNumber } = entry
  if (stage.is !== 'at-session' || sessionNumber === null || sessionNumber > stage.number) return false
  const others = plan.filter(({ instrument }) => instrument === entry.instrument)
  if (stage.isLast && others.some(({ timepoint }) => timepoint === 'closure')) return false
  const isOvertaken = others.some(
    ({ timepoint, sessionNumber: other }) =>
      timepoint === 'session' && other !== null && other > sessionNumber && other <= stage.number,
  )
  return !isOvertaken && !own.some((one) => (one.sessionNumber ?? 0) >= sessionNumber)
}

const isAtTheEnd = (stage: Stage) =>
  stage.is === 'at-session' ? stage.isLast : stage.is === 'ended' && stage.withClosure
