import { Stack } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { SheetRow } from '../../preload/contract/notes.ts'
import { SavedState } from '../app/saved-state.tsx'
import { textFault } from '../app/text-fault.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Section } from '../ui/section.tsx'
import type { DraftRow } from './draft-row.ts'
import { DraftTrouble } from './draft-trouble.tsx'
import { LastNote } from './last-note.tsx'
import type { RowField } from './next-field.ts'
import { Remembered } from './remembered.tsx'
import { type SheetSteps, sheetField } from './sheet-steps.ts'
import classes from './write-up.module.css'

/** What the group did, for the record of everybody in it. */
export function GroupNote(props: {
  readonly row: DraftRow
  /** The scratch line of the session, for the memory. */
  readonly scratch: string
  /** The group note of the session before. */
  readonly last: SheetRow['lastNote']
  readonly steps: SheetSteps
}) {
  const { row, scratch, last } = props
  const { words, saved } = useSyncExternalStore(row.subscribe, row.state)
  const here: RowField = { key: 'group', field: 'text' }
  const save = () => void row.flush()
  return (
    <Section title="Group note" action={<SavedState state={saved} onRetry={save} />}>
      <Stack gap="md">
        <div className={classes.group}>
          <GrowingTextarea
            {...sheetField(here, props.steps, save)}
            label="Two or three sentences about what the group did"
            description="It stands in everybody’s record: say how many, never who."
            value={words.text}
            error={textFault(saved)}
            onChange={(event) => row.type({ digits: '', text: event.currentTarget.value })}
          />
          {(scratch.trim() !== '' || last) && (
            <div className={classes.beside}>
              {scratch.trim() !== '' && <Remembered title="Your scratch line" text={scratch} />}
              {last && <LastNote last={last} />}
            </div>
          )}
        </div>
        <DraftTrouble row={row} field={here} />
      </Stack>
    </Section>
  )
}
