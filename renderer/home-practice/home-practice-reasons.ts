import type { ReasonTexts } from '../app/failure-text.ts'
import { sessionReasons } from '../app/session-reasons.ts'

/** Why the rules about home practice say no. */
export const homePracticeReasons: ReasonTexts = {
  ...sessionReasons,
  'already-reported': {
    title: 'Members have reported on this already.',
    advice: 'It stays as it was, so that their reports keep their meaning. Set something new in the next session.',
  },
  'nothing-set': {
    title: 'Nothing was set before this session.',
    advice: 'Look at the session before: what was set there may have been in a session that is cancelled now.',
  },
}
