import type { ReasonTexts } from '../app/failure-text.ts'

/** Why the rules about safety plans say no. */
export const safetyReasons: ReasonTexts = {
  'nothing-written': {
    title: 'There is nothing in this plan yet.',
    advice: 'Fill in at least one part. The others can follow next time.',
  },
}
