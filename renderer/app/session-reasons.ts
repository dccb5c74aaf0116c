import type { ReasonTexts } from './failure-text.ts'

/** Why the rules about a session say no. */
export const sessionReasons: ReasonTexts = {
  'not-your-group': {
    title: 'This session belongs to another facilitator’s group.',
    advice: 'Ask the owner of the practice to add you to the group if you run it too.',
  },
  'session-closed': {
    title: 'This session is closed.',
    advice: 'Its notes are signed. What is missing can be said in an addendum.',
  },
  'risk-open': {
    title: 'A risk waits for an answer.',
    advice: 'It can be taken off only in the first moments. Write down what was done; then the session can be closed.',
  },
  'no-risk': {
    title: 'This risk mark was taken off meanwhile.',
    advice: 'There is nothing to answer any more. Keep what you wrote in the member’s note if it matters.',
  },
  'session-cancelled': {
    title: 'This session was cancelled.',
    advice: 'Nothing can be recorded for it. Look at the group’s other sessions.',
  },
}
