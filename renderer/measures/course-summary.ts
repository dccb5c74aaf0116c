import type { AdministrationRow, InstrumentFacts } from '../../preload/contract/measures.ts'
import { changeWords, counted, lowered, scoreWords } from './measure-words.ts'

type Session = { readonly attended: boolean | null }

/** The chart in sentences, for those who hear it: first and last score, the change, what was attended. */
export function courseSummary(
  { name }: Pick<InstrumentFacts, 'name'>,
  administrations: readonly AdministrationRow[],
  sessions: readonly Session[],
  shownDay: (day: string) => string,
): string {
  const scored = administrations.filter(({ score }) => score !== null)
  const [first, last] = [scored[0], scored.at(-1)]
  const said = [`${name} over time: ${counted(scored.length, 'score')}.`]
  if (first) said.push(`First ${scoreWords(first)}, on ${shownDay(first.givenOn)}.`)
  if (last && last !== first) said.push(`Last ${scoreWords(last)}, on ${shownDay(last.givenOn)}.`)
  if (last?.change) said.push(`${changeWords(last.change)}.`)
  if (sessions.length > 0) {
    const recorded = sessions.filter(({ attended }) => attended !== null)
    const attended = recorded.filter((session) => session.attended)
    said.push(`Attended ${attended.length} of ${counted(recorded.length, 'recorded session')}.`)
  }
  return said.join(' ')
}

/** Where somebody stands now, in one sentence above the chart. */
export function standing(administrations: readonly AdministrationRow[]): string {
  const last = administrations.findLast(({ score }) => score !== null)
  if (!last) return 'Nothing that was filled in could be scored yet.'
  if (!last.change) return `First score: ${scoreWords(last)}.`
  return `Now ${scoreWords(last)}. ${last.change.text} since the first score: ${lowered(changeWords(last.change))}.`
}
