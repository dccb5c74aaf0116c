import type { PlanEntry } from '../../preload/contract/measures.ts'
import { catalogue } from '../measures/instruments/catalogue.ts'
import { demoAnswers } from './demo-answers.ts'
import type { DemoPerson } from './demo-people.ts'

/** When a score of a person was given: its place in the lists of demo-people. */
export const demoTimes = { intake: 0, middle: 1, end: 2, followUp: 3 } as const

/** The session in the middle. */
export const middleSession = 6

/** What was done about an answer that asked for action. */
export const flagAction =
  'Asked directly: passive thoughts, no plan, no means at hand. Safety plan gone through together; knows whom to ring.'

type Filled = {
  readonly instrument: number
  readonly how: 'form' | 'total'
  readonly answers: (number | null)[] | null
  readonly total: number | null
}

/** What somebody filled in at one of the times: the answers where the words of the measure ship, else the total. */
export function filledIn(person: DemoPerson, time: number): Filled[] {
  return Object.entries(person.scores).flatMap(([key, scores]): Filled[] => {
    const score = scores[time]
    if (score === null || score === undefined) return []
    const { code, itemCount, answer, text, licence, flags } = instrumentBy(key)
    if (text === null || licence.condition !== null)
      return typeof score === 'number' ? [{ instrument: code, how: 'total', answers: null, total: score }] : []
    const [flag] = flags
    const held = flag ? { item: flag.item, answer: person.thoughts?.[time] ?? 0 } : null
    const answers: (number | null)[] = demoAnswers(score === 'part' ? 12 : score, itemCount, answer.most, held)
    return [
      {
        instrument: code,
        how: 'form',
        answers: score === 'part' ? answers.map((given, i) => (i % 4 === 2 ? null : given)) : answers,
        total: null,
      },
    ]
  })
}

const instrumentBy = (key: string) => {
  const found = catalogue.find((instrument) => instrument.key === key)
  if (!found) throw new Error(`no measure ${key}`)
  return found
}

/** The plan of a programme whose people have these measures. */
export function planOf(people: readonly DemoPerson[]): PlanEntry[] {
  const keys = [...new Set(people.flatMap(({ scores }) => Object.keys(scores)))]
  return keys.flatMap((key) => {
    const { code } = instrumentBy(key)
    return [
      { instrument: code, timepoint: 'intake' as const, sessionNumber: null },
      { instrument: code, timepoint: 'session' as const, sessionNumber: middleSession },
      { instrument: code, timepoint: 'closure' as const, sessionNumber: null },
      { instrument: code, timepoint: 'follow-up' as const, sessionNumber: null },
    ]
  })
}
