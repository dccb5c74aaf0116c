import type { FieldFault } from '../../preload/contract/failure.ts'

/** The days of an intake, YYYY-MM-DD, in the order in which they come. */
export type IntakeDays = {
  readonly referredOn: string | null
  readonly assessedOn: string | null
  readonly decidedOn: string | null
}

/**
 * What is wrong with the days and the decision, by field: a day to come, a day before an earlier step's
 * (`does-not-match`), a decision without its day or a day without a decision.
 */
export function intakeFaults(
  intake: IntakeDays & { readonly decision: string | null },
  today: string,
): Readonly<Record<string, FieldFault>> {
  const faults: Record<string, FieldFault> = {}
  let last = ''
  for (const field of ['referredOn', 'assessedOn', 'decidedOn'] as const) {
    const day = intake[field]
    if (day === null) continue
    if (day > today) faults[field] = { fault: 'in-the-future' }
    else if (day < last) faults[field] = { fault: 'does-not-match' }
    else last = day
  }
  if (intake.decision !== null && intake.decidedOn === null) faults.decidedOn = { fault: 'required' }
  if (intake.decision === null && intake.decidedOn !== null) faults.decision = { fault: 'required' }
  return faults
}
