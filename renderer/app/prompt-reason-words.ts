import type { promptReasons } from '../../preload/contract/measures.ts'

/** Why somebody should be thought of. A prompt to talk, not a prediction. */
export const promptReasonWords: Readonly<Record<(typeof promptReasons)[number], string>> = {
  'reliably-worse': 'Reliably worse than at the first score',
  'no-reliable-improvement': 'No reliable improvement by half of the sessions, and still beyond the cut-off',
  'two-rises': 'Worse two times in a row',
  'stopped-coming': 'Stopped coming',
}
