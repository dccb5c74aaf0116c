import type { FieldFault } from '../../preload/contract/failure.ts'
import type { intakeDecisions } from '../../preload/contract/intake.ts'

type Decision = (typeof intakeDecisions)[number]

export const decisionWords: Readonly<Record<Decision, string>> = {
  group: 'Suits the group',
  'group-with-plan': 'Suits the group, with a plan',
  'individual-first': 'Individual work first',
  'refer-on': 'Refer on',
}

/** What the form says of a field in its own words. */
export function sayIntakeFault(path: string, { fault }: FieldFault): string | undefined {
  if (fault === 'does-not-match')
    return 'This day is before an earlier step. Referral, assessment, decision: check the order.'
  if (path === 'decidedOn' && fault === 'required') return 'On which day was it decided?'
  if (path === 'decision' && fault === 'required') return 'Say what was decided, or take the day away.'
  return undefined
}
