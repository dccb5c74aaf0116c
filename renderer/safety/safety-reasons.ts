import type { ReasonTexts } from '../app/failure-text.ts'

/** Why the rules about safety plans say no. */
export const safetyReasons: ReasonTexts = {
  'nothing-written': {
    title: 'There is nothing in this plan yet.',
    advice: 'Fill in at least one part. The others can follow next time.',
  },
  'too-long-for-a-page': {
    title: 'This plan does not fit on one page.',
    advice:
      'No file was made: set smaller, it could not be read in need. Agree a shorter version with the participant, then print that.',
  },
  'names-a-member': {
    title: 'Another member of the group is named.',
    advice: 'No file was made. Agree a version without the name, or say that the people are the participant’s own.',
  },
}
