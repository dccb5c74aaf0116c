import type { FieldFault } from '../../preload/contract/failure.ts'

type Entry = { readonly enrolmentId: string; readonly times: number; readonly helpfulness: number | null }

/** What is wrong with reports of home practice, by path of the input: none is taken unless all are in order. */
export function reportFaults(entries: readonly Entry[], members: ReadonlySet<string>): Record<string, FieldFault> {
  const faults: Record<string, FieldFault> = {}
  const seen = new Set<string>()
  for (const [i, { enrolmentId, times, helpfulness }] of entries.entries()) {
    if (!members.has(enrolmentId)) faults[`entries.${i}.enrolmentId`] = { fault: 'not-a-choice' }
    else if (seen.has(enrolmentId)) faults[`entries.${i}.enrolmentId`] = { fault: 'already-used' }
    // What nobody did helped nobody; a number here is a slip of the keys.
    if (times === 0 && helpfulness !== null) faults[`entries.${i}.helpfulness`] = { fault: 'not-valid' }
    seen.add(enrolmentId)
  }
  return faults
}
