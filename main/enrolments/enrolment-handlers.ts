import type { enrolments } from '../../preload/contract/enrolments.ts'
import type { Handlers } from '../door/handler.ts'
import { endEnrolment, enrol } from './enrolment-service.ts'

export const enrolmentHandlers: Handlers<typeof enrolments> = {
  enrol,
  end: endEnrolment,
}
