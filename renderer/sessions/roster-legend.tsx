import { Keys } from '../ui/keys.tsx'
import { markChoices } from './mark-choices.ts'
import classes from './roster.module.css'

type Line = readonly [key: string, word: string]

const moving: readonly Line[] = [
  ['1', 'row by number'],
  ['U', 'take back'],
]
const recording: readonly Line[] = [
  ['P', 'here'],
  ['L', 'late'],
  ['E', 'left early'],
  ['X', 'absent'],
  ['D', 'in words'],
]

/** What the letters mean. In the room the marks are not explained to those who look on. */
export function RosterLegend({ room }: { readonly room: boolean }) {
  const marks: readonly Line[] = markChoices.map(({ letter, word }) => [letter, word])
  const lines = room ? moving : [...moving, ...recording, ...marks]
  return (
    <span className={classes.legend}>
      {lines.map(([key, word]) => (
        <span key={key}>
          <Keys of={key} /> {word}
        </span>
      ))}
    </span>
  )
}
