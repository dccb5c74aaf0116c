import type { ReasonTexts } from '../app/failure-text.ts'

export const enrolmentReasons: ReasonTexts = {
  'already-enrolled': {
    title: 'This person has a place in this group already.',
    advice: 'Choose somebody else, or another group.',
  },
  'group-full': {
    title: 'All places of this group are taken.',
    advice: 'End an enrolment first, or choose a group with a free place.',
  },
  'not-your-group': {
    title: 'This group belongs to another facilitator.',
    advice: 'Ask its facilitator, or the owner of the practice.',
  },
  'already-ended': {
    title: 'This enrolment was ended meanwhile.',
    advice: 'Nothing is left to do here. Go back to see how it ended.',
  },
}
