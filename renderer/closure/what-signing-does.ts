import { enrolmentEndWords } from '../app/enrolment-words.ts'
import type { AlsoDone } from './closure-queries.ts'

/** What the signature does besides, in a sentence each: read before the passphrase is typed. */
export function whatSigningDoes({ endEnrolment, followUps }: AlsoDone): readonly string[] {
  const months = followUps.map((one) => one.months).toSorted((a, b) => a - b)
  return [
    endEnrolment === null
      ? 'The enrolment stays as it is.'
      : `The enrolment ends: ${enrolmentEndWords[endEnrolment].toLowerCase()}.`,
    months.length === 0
      ? 'No follow-up is created.'
      : `${months.length === 1 ? 'A follow-up is created' : 'Follow-ups are created'}: after ${listed(months)} ${
          months.at(-1) === 1 ? 'month' : 'months'
        }.`,
  ]
}

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? String(numbers[0] ?? '') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
