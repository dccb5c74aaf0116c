import type { ClosureForm } from '../../preload/contract/closure.ts'

const always = [
  'Process notes: they are their author’s alone',
  'Everything about other members of the group: it is theirs',
  'Session notes: they stay in the record',
  'Marks, and lines that a facilitator wrote for themselves during a session: they were for the moment',
  'Reasons of absences: nobody needs them to go on from here',
  'Answers to single questions of measures: the scores say what they come to',
  'The words of the safety plan: it is a page of its own',
]

/** What a version does not hold and why, as the person who signs it is told. */
export const leftOut: Readonly<Record<ClosureForm, readonly string[]>> = {
  clinician: [...always, 'The few words to the participant: they are for the participant'],
  participant: [
    ...always,
    'The presenting challenges as they were written at intake: they were written for colleagues',
    'The recommendation: it is for colleagues',
    'Names of ranges such as “Severe”, and cut-offs: a score is no verdict on anybody',
    'How the enrolment ended: the participant knows',
  ],
}
