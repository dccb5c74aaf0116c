import { Stack, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { SavedState } from '../app/saved-state.tsx'
import { textFault } from '../app/text-fault.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Section } from '../ui/section.tsx'
import type { DraftRow } from './draft-row.ts'
import { DraftTrouble } from './draft-trouble.tsx'
import type { RowField } from './next-field.ts'
import { type SheetSteps, sheetField } from './sheet-steps.ts'
import classes from './write-up.module.css'

/** What the group did, for the record of everybody in it. */
export function GroupNote(props: {
  readonly row: DraftRow
  /** The scratch line of the session, for the memory. */
  readonly scratch: string
  readonly steps: SheetSteps
}) {
  const { row, scratch } = props
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
          {scratch.trim() !== '' && (
            <aside className={classes.scratch} aria-label="Your scratch line">
              <Text size="xs" fw={550}>
                Your scratch line
              </Text>
              <Text size="sm" c="dimmed" className={classes.words ?? ''}>
                {scratch}
              </Text>
            </aside>
          )}
        </div>
        <DraftTrouble row={row} field={here} />
      </Stack>
    </Section>
  )
}
