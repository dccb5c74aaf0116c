import type { ClosureForm } from '../../preload/contract/closure.ts'

const always = [
  'Process notes',
  'Everything about other members of the group',
  'Session notes',
  'Marks, and lines that a facilitator wrote for themselves during a session',
  'Reasons of absences',
  'Answers to single questions of measures',
  'The words of the safety plan',
]

/** What a version does not hold, as the person who signs it is told. */
export const leftOut: Readonly<Record<ClosureForm, readonly string[]>> = {
  clinician: [...always, 'The few words to the participant'],
  participant: [
    ...always,
    'The presenting challenges as they were written at intake',
    'The recommendation to colleagues',
    'Names of ranges such as “Severe”, and cut-offs',
    'How the enrolment ended',
  ],
}
