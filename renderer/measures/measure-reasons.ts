import type { ReasonTexts } from '../app/failure-text.ts'
import { sessionReasons } from '../app/session-reasons.ts'

/** Why the rules about measures say no. */
export const measureReasons: ReasonTexts = {
  ...sessionReasons,
}
