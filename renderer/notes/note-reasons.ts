import type { ReasonTexts } from '../app/failure-text.ts'
import { sessionReasons } from '../app/session-reasons.ts'

/** Why the rules about notes say no. */
export const noteReasons: ReasonTexts = {
  ...sessionReasons,
  'names-a-member': {
    title: 'A note names another member.',
    advice: 'Replace the marked names, read the note again, then sign.',
  },
  'attendance-missing': {
    title: 'Attendance is not recorded for everybody you accepted.',
    advice: 'Record it on the session’s first screen, then sign.',
  },
}
