import { Text, TextInput } from '@mantine/core'
import { type ChangeEvent, useState, useSyncExternalStore } from 'react'
import type { SheetRow } from '../../preload/contract/notes.ts'
import { SavedState } from '../app/saved-state.tsx'
import { textFault } from '../app/text-fault.ts'
import type { MemberOfSession } from '../app/use-session.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { codeGuideId } from './code-guide.tsx'
import { rowKey } from './draft-desk.ts'
import type { DraftRow } from './draft-row.ts'
import { DraftTrouble } from './draft-trouble.tsx'
import { LastNote } from './last-note.tsx'
import { memberFacts } from './member-facts.ts'
import classes from './member-row.module.css'
import type { RowField } from './next-field.ts'
import { digitWords, hasOtherCharacters, typedDigits } from './note-digits.ts'
import { type SheetSteps, sheetField } from './sheet-steps.ts'

/** One member: four digits and one own sentence. For somebody who was not there: what is known, and words about it. */
export function MemberRow(props: {
  readonly sheetRow: SheetRow
  readonly member: MemberOfSession | undefined
  readonly row: DraftRow
  readonly showLast: boolean
  readonly steps: SheetSteps
}) {
  const { sheetRow, row, steps } = props
  const { name, absent, lastNote } = sheetRow
  const { words, saved } = useSyncExternalStore(row.subscribe, row.state)
  const [wrongKey, setWrongKey] = useState(false)
  const codes: RowField = { key: rowKey(sheetRow), field: 'codes' }
  const text: RowField = { key: rowKey(sheetRow), field: 'text' }
  const save = () => {
    setWrongKey(false)
    void row.flush()
  }
  const codesField = sheetField(codes, steps, save)
  const onDigits = ({ currentTarget: { value, selectionEnd } }: ChangeEvent<HTMLInputElement>) => {
    const digits = typedDigits(value)
    setWrongKey(hasOtherCharacters(value))
    row.type({ digits, text: words.text })
    // The fourth digit is the last one of this field: the sentence comes next without a key.
    if (digits.length === 4 && digits.length > words.digits.length && selectionEnd === value.length) steps.next(codes)
  }
  const below = wrongKey
    ? 'Digits from 0 to 4, or a hyphen to leave one out.'
    : absent
      ? 'Signed as not attended, with the reason. It needs no words.'
      : digitWords(words.digits)

  return (
    <div className={classes.row} data-absent={absent || undefined}>
      <div className={classes.who}>
        <Text size="sm" fw={550}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {props.member && memberFacts(props.member)}
        </Text>
      </div>
      {!absent && (
        <TextInput
          {...codesField}
          aria-label={`Four digits: ${name}`}
          aria-describedby={codeGuideId}
          classNames={{ root: classes.digits ?? '', input: classes.digitsInput ?? '' }}
          inputMode="numeric"
          autoComplete="off"
          placeholder="····"
          value={words.digits}
          error={wrongKey}
          onChange={onDigits}
          onFocus={(event) => {
            codesField.onFocus()
            event.currentTarget.select()
          }}
        />
      )}
      <GrowingTextarea
        {...sheetField(text, steps, save)}
        className={classes.sentence ?? ''}
        aria-label={absent ? `About the absence (optional): ${name}` : `One own sentence: ${name}`}
        placeholder={absent ? 'What was done to reach them (optional)' : 'One sentence of your own'}
        minRows={1}
        maxRows={8}
        value={words.text}
        error={textFault(saved)}
        onChange={(event) => row.type({ digits: words.digits, text: event.currentTarget.value })}
      />
      <div className={classes.below}>
        <span>{below}</span>
        <SavedState state={saved} onRetry={save} />
      </div>
      <div className={classes.trouble}>
        <DraftTrouble row={row} field={text} />
      </div>
      {props.showLast && lastNote && (
        <div className={classes.last}>
          <LastNote last={lastNote} />
        </div>
      )}
    </div>
  )
}
