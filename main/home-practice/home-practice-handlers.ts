import type { homePractice } from '../../preload/contract/home-practice.ts'
import type { Handlers } from '../door/handler.ts'
import { readHomePractice, readHomePracticeOf, reportHomePractice, setHomePractice } from './home-practice-service.ts'

export const homePracticeHandlers: Handlers<typeof homePractice> = {
  ofSession: readHomePractice,
  set: setHomePractice,
  report: reportHomePractice,
  ofParticipant: readHomePracticeOf,
}
