import type { goals } from '../../preload/contract/goals.ts'
import type { Handlers } from '../door/handler.ts'
import { readGoals } from './goal-reading-service.ts'
import { agreeGoal, changeGoal, rateGoal, setGoalState } from './goal-service.ts'

export const goalHandlers: Handlers<typeof goals> = {
  list: readGoals,
  agree: agreeGoal,
  change: changeGoal,
  rate: rateGoal,
  setState: setGoalState,
}
