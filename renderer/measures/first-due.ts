import type { MeasureDue, Timepoint } from '../../preload/contract/measures.ts'

/** What one filling-in is given as, where the plan wants it twice: once at the end, it is the closure. */
const order: readonly Timepoint[] = ['closure', 'intake', 'session', 'follow-up']

/** Of each person and measure one line: a form that is filled in once answers everything that was due before. */
export function firstDue(due: readonly MeasureDue[]): readonly MeasureDue[] {
  const byUrgency = due.toSorted((a, b) => order.indexOf(a.timepoint) - order.indexOf(b.timepoint))
  const chosen = new Set(
    [...Map.groupBy(byUrgency, ({ participantId, instrument }) => `${participantId} ${instrument}`).values()].map(
      ([first]) => first,
    ),
  )
  return due.filter((one) => chosen.has(one))
}
