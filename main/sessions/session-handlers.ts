import type { sessions } from '../../preload/contract/sessions.ts'
import type { Handlers } from '../door/handler.ts'
import { readAhead } from './ahead-service.ts'
import { recordAttendance } from './attendance-service.ts'
import { answerRisk, setMark } from './mark-service.ts'
import { changePlan, keepScratch } from './session-planning-service.ts'
import { readSession } from './session-reading-service.ts'

export const sessionHandlers: Handlers<typeof sessions> = {
  ahead: readAhead,
  get: readSession,
  plan: changePlan,
  recordAttendance,
  mark: setMark,
  scratch: keepScratch,
  answerRisk,
}
