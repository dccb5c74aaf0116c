import { closure } from '../../preload/contract/closure.ts'
import type { EnrolmentEnd } from '../app/enrolment-words.ts'
import { inputErrors } from '../app/form-errors.ts'
import { typedNumber } from '../ui/typed-number.ts'
import type { AlsoDone, Prepared } from './closure-queries.ts'

export const goesOn = 'goes-on'

/** What signing shall do besides, as it is typed. */
export type ClosurePlan = {
  /** null: nobody has said so yet; it is never guessed. */
  readonly endEnrolment: EnrolmentEnd | typeof goesOn | null
  readonly followUps: readonly { readonly key: number; readonly months: string; readonly dueOn: string }[]
}

/** The usual follow-ups, to be changed where it is otherwise. How it ended is asked. */
export const proposedPlan = ({ endedWith, followUps }: Prepared): ClosurePlan => ({
  endEnrolment: endedWith === null ? null : goesOn,
  followUps: followUps.map(({ months, dueOn }, i) => ({ key: i + 1, months: String(months), dueOn })),
})

export type CheckedPlan = {
  /** The plan as a call takes it; null while something in it is wrong. */
  readonly also: AlsoDone | null
  /** As much of it as can be shown in the versions. */
  readonly shown: AlsoDone
  /** What is wrong, by the path of its field. */
  readonly faults: Readonly<Record<string, string>>
}

export function checkedPlan(enrolmentId: string, { endEnrolment, followUps }: ClosurePlan): CheckedPlan {
  const also = {
    endEnrolment: endEnrolment === goesOn ? null : endEnrolment,
    followUps: followUps.map(({ months, dueOn }) => ({ months: typedNumber(months) as number, dueOn })),
  }
  const faults = { ...inputErrors(closure.preview.input, { enrolmentId, ...also }) }
  if (endEnrolment === null) faults.endEnrolment = 'Choose how it ended, or that it goes on.'
  const seen = new Set<number>()
  for (const [index, { months }] of also.followUps.entries()) {
    if (seen.has(months)) faults[`followUps.${index}.months`] ??= 'There is one at this time already.'
    seen.add(months)
  }
  const isWhole = (_: unknown, index: number) =>
    !Object.keys(faults).some((path) => path.startsWith(`followUps.${index}.`))
  const shown = { ...also, followUps: also.followUps.filter(isWhole) }
  return { also: Object.keys(faults).length > 0 ? null : also, shown, faults }
}
