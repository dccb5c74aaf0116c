import type { ReasonTexts } from '../app/failure-text.ts'
import { sessionReasons } from '../app/session-reasons.ts'

/** Why the rules about measures say no. */
export const measureReasons: ReasonTexts = {
  ...sessionReasons,
  'taken-back': {
    title: 'This was taken back meanwhile.',
    advice: 'It counts nowhere any more, so there is nothing to correct. Give the measure anew if it was right.',
  },
  'already-closed': {
    title: 'Somebody has written down what was done already.',
    advice: 'Look at the person’s course: it stands below the charts. What is missing belongs in a note.',
  },
}
