import type { ReasonTexts } from '../app/failure-text.ts'

/** Why the rules about closing a treatment say no. */
export const closureReasons: ReasonTexts = {
  'flag-open': {
    title: 'An answer to a measure still asks for action.',
    advice: 'Close its flag on the tab Measures, with what was done. Then sign.',
  },
  'risk-open': {
    title: 'A risk mark has no answer yet.',
    advice: 'Say in its session what was done about it. Then sign.',
  },
  'names-a-member': {
    title: 'Another member of the group is named.',
    advice: 'Take the name out of your words. Then sign.',
  },
  'changed-meanwhile': {
    title: 'Something changed since you read this.',
    advice: 'Nothing was signed. The summary below is the new one: read it, then sign.',
  },
  'already-ended': {
    title: 'This enrolment was ended meanwhile.',
    advice: 'Nothing was signed. Read the summary again: it no longer ends the enrolment.',
  },
  'not-your-group': {
    title: 'This group belongs to another facilitator.',
    advice: 'Ask its facilitator, or the owner of the practice.',
  },
  'not-genuine': {
    title: 'These words do not fit their signature.',
    advice: 'No file was made. They may have been changed outside Grove: tell the owner today.',
  },
}
