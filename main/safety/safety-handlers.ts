import type { safety } from '../../preload/contract/safety.ts'
import type { Handlers } from '../door/handler.ts'
import { exportSafetyPlan } from './safety-export-service.ts'
import { agreeSafetyPlan, readSafetyPlan } from './safety-service.ts'

export const safetyHandlers: Handlers<typeof safety> = {
  get: readSafetyPlan,
  agree: agreeSafetyPlan,
  export: exportSafetyPlan,
}
