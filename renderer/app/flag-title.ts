import type { MeasureFlag } from '../../preload/contract/measures.ts'

/** `PHQ-9, question 9: “Several days”`. */
export function flagTitle({ instrumentName, item, answer, answerText }: MeasureFlag): string {
  return `${instrumentName}, question ${item}: ${answerText === null ? `answered ${answer}` : `“${answerText}”`}`
}
