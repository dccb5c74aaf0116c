import type { Mark } from '../../preload/contract/sessions.ts'
import { type Command, useCommands } from '../app/commands.ts'
import { markChoices } from './mark-choices.ts'
import type { RosterQuestion } from './roster-state.ts'

/** The roster's letters, also in the palette and in the keyboard help. */
export function useRosterCommands(
  open: boolean,
  run: {
    readonly everybody: () => void
    readonly here: () => void
    readonly ask: (question: RosterQuestion) => void
    readonly mark: (mark: Mark) => void
    readonly undo: () => void
  },
): void {
  const does = (label: string, keys: string, act: () => void): Command => ({
    id: `roster ${keys}`,
    label,
    group: 'Do',
    keys,
    run: act,
  })
  const commands = [
    does('All here: everybody without an entry', 'A', run.everybody),
    does('Here', 'P', run.here),
    does('Came late', 'L', () => run.ask('late')),
    does('Left early', 'E', () => run.ask('early')),
    does('Absent, with the reason', 'X', () => run.ask('absent')),
    does('Say the absence in words', 'D', () => run.ask('words')),
    ...markChoices.map(({ mark, letter, word }) => does(`Mark: ${word}`, letter, () => run.mark(mark))),
    does('Take the last entry back', 'U', run.undo),
  ]
  useCommands(open ? commands : [])
}
