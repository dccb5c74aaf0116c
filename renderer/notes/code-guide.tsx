import { Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { noteCodeWords } from '../../preload/contract/note-codes.ts'
import type { NoteFormat } from '../../preload/contract/notes.ts'
import { Keys } from '../ui/keys.tsx'
import classes from './code-guide.module.css'
import type { DraftRow } from './draft-row.ts'
import type { RowField } from './next-field.ts'
import { nextCode } from './note-digits.ts'
import { noteFormatText } from './note-format-text.ts'

export const codeGuideId = 'code-guide'

/**
 * At the foot of the screen, always of one height: what the next digit means, or which keys go on. Standing at the row
 * it would push the rows about with every step.
 */
export function CodeGuide(props: {
  readonly here: RowField | null
  readonly row: DraftRow | null
  readonly format: NoteFormat
}) {
  const { here, row, format } = props
  return (
    <div id={codeGuideId} className={classes.guide}>
      {here?.field === 'codes' && row ? <NextDigit row={row} /> : <GuideKeys lines={noteFormatText[format].lines} />}
    </div>
  )
}

function NextDigit({ row }: { readonly row: DraftRow }) {
  const { words } = useSyncExternalStore(row.subscribe, row.state)
  const code = nextCode(words.digits)
  if (!code) return <GuideKeys lines={null} />
  const { label, levels } = noteCodeWords[code]
  return (
    <>
      <Text size="sm" fw={600} className={classes.label ?? ''}>
        {label}
      </Text>
      <ol className={classes.levels} start={0}>
        {levels.map((level, digit) => (
          <li key={level}>
            <kbd>{digit}</kbd> {level}
          </li>
        ))}
      </ol>
    </>
  )
}

function GuideKeys({ lines }: { readonly lines: string | null }) {
  return (
    <div className={classes.keys}>
      <span>
        <Keys of="Enter" /> next row
      </span>
      <span>
        <Keys of="Shift+Enter" /> new line
      </span>
      <span>
        <Keys of="Alt+ArrowUp" /> row above
      </span>
      <span>
        <Keys of="mod+Enter" /> check and sign
      </span>
      {lines && <span>Begin a line with {lines}</span>}
    </div>
  )
}
