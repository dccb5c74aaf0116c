import { Button, Group, NativeSelect } from '@mantine/core'
import { type NoteFormat, noteFormats } from '../../preload/contract/notes.ts'
import { noteFormatText } from './note-format-text.ts'

/** How the sheet is written: the format of its notes, and whether the last ones stand beside them. */
export function SheetOptions(props: {
  readonly format: NoteFormat
  readonly onFormat: (format: NoteFormat) => void
  /** null: there are none to show. */
  readonly showLast: boolean | null
  readonly onShowLast: (show: boolean) => void
}) {
  const { format, showLast } = props
  return (
    <Group gap="sm">
      {showLast !== null && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => props.onShowLast(!showLast)}>
          {showLast ? 'Hide the last notes' : 'Show the last notes'}
        </Button>
      )}
      <NativeSelect
        aria-label="Format of the notes"
        size="xs"
        value={format}
        data={noteFormats.map((value) => ({ value, label: `Format: ${noteFormatText[value].label}` }))}
        onChange={(event) => {
          const chosen = noteFormats.find((known) => known === event.currentTarget.value)
          if (chosen) props.onFormat(chosen)
        }}
      />
    </Group>
  )
}
