import type { ReasonTexts } from '../app/failure-text.ts'
import type { SayFault } from '../app/form-errors.ts'

/** Why the rules about goals say no. */
export const goalReasons: ReasonTexts = {
  'goal-set-aside': {
    title: 'This goal is set aside.',
    advice: 'Take it up again first. Then it can be rated and changed.',
  },
}

export const namesSomebody =
  'Somebody in this person’s groups is called so. Leave the name out, or say below that these are others.'

export const sayGoalFault: SayFault = (_, { fault }) => (fault === 'names-a-member' ? namesSomebody : undefined)
