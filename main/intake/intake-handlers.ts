import type { intake } from '../../preload/contract/intake.ts'
import type { Handlers } from '../door/handler.ts'
import { readIntake, saveIntake } from './intake-service.ts'

export const intakeHandlers: Handlers<typeof intake> = {
  get: readIntake,
  save: saveIntake,
}
