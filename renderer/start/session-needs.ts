import type { SessionAhead } from '../../preload/contract/sessions.ts'

/** What a session needs, in the order in which it is done: `2 without attendance · 4 notes to sign · 3 measures to give`. */
export function sessionNeeds(session: SessionAhead, measuresDue: number): string {
  const { state, members, unsigned, notRecorded, practiceToHear } = session
  const shared = [
    measuresDue > 0 && `${counted(measuresDue, 'measure')} to give`,
    practiceToHear > 0 && 'home practice to ask about',
  ]
  const needs =
    state === 'held'
      ? [
          notRecorded > 0 && `${notRecorded} without attendance`,
          unsigned > 0 && `${counted(unsigned, 'note')} to sign`,
          ...shared,
        ]
      : [counted(members, 'member'), ...shared]
  const said = needs.filter(Boolean).join(' · ')
  return said === '' ? 'All notes are signed; something else is still open' : said
}

const counted = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`
