import type { ReasonTexts } from '../app/failure-text.ts'

/** Why the rules about goals say no. */
export const goalReasons: ReasonTexts = {
  'goal-set-aside': {
    title: 'This goal is set aside.',
    advice: 'Take it up again first. Then it can be rated and changed.',
  },
}
