import type { ReasonTexts } from '../app/failure-text.ts'
import { sessionReasons } from '../app/session-reasons.ts'

/** Why the rules about notes say no. */
export const noteReasons: ReasonTexts = {
  ...sessionReasons,
  'changed-meanwhile': {
    title: 'A note was changed after you read it.',
    advice: 'Nothing was signed. Close this, read the changed note, accept it, then sign.',
  },
  'already-signed': {
    title: 'This note is signed already.',
    advice: 'Perhaps a colleague signed it. What is missing can be said in an addendum.',
  },
  'names-a-member': {
    title: 'A note names another member.',
    advice: 'Nothing was signed. Replace the marked names, read the note again, then sign.',
  },
  'attendance-missing': {
    title: 'Attendance is not recorded for everybody you accepted.',
    advice: 'Nothing was signed. Record it on the session’s first screen, then sign.',
  },
  'no-sentence': {
    title: 'A note you accepted is empty.',
    advice: 'Nothing was signed. Write it, or leave it out for now.',
  },
  'group-note-missing': {
    title: 'The group note is empty.',
    advice: 'Nothing was signed. Write it, or leave it out for now.',
  },
}
