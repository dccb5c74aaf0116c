import type { SeededChance } from './seeded-chance.ts'

const sentences = [
  'Came on time and stayed to the end.',
  'Spoke about the week, first slowly, then more freely.',
  'Tried the breathing exercise twice at home and once at work.',
  'Found the step about asking for help the hardest so far.',
  'Named two people who could be called on a bad evening.',
  'Sleep is better than four weeks ago, though not every night.',
  'Listened more than spoke today, and said so at the end.',
  'The goal for next week is one walk with somebody else.',
  'Laughed about the thought record and will try it again.',
  'Was quieter after the break; said it was tiredness, not the subject.',
  'Recognised an old pattern and stopped half-way through it.',
  'Asked the group for examples and took one of them home.',
] as const

/** About 1,200 characters, as a member's note has. */
export function noteWords(chance: SeededChance, length = 1200): string {
  let text = ''
  while (text.length < length) text += `${chance.pick(sentences)} `
  return text.trim()
}
