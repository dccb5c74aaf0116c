import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type NoteFormat, noteFormats } from '../../preload/contract/notes.ts'
import { useCommands } from '../app/commands.ts'
import { LeaveGuard } from '../app/leave-guard.tsx'
import { SessionFrame } from '../app/session-frame.tsx'
import { useBeforeLock } from '../app/use-before-lock.ts'
import type { GroupSession } from '../app/use-session.ts'
import { Keys } from '../ui/keys.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Section } from '../ui/section.tsx'
import { CodeGuide } from './code-guide.tsx'
import { createDraftDesk, type NoteSheet, rowKey } from './draft-desk.ts'
import { GroupNote } from './group-note.tsx'
import { MemberRow } from './member-row.tsx'
import { fieldAfter, fieldBeside, fieldId, firstField, type RowField, type WritableRow } from './next-field.ts'
import { noteFormatText } from './note-format-text.ts'
import type { SheetSteps } from './sheet-steps.ts'
import { SignedNote } from './signed-note.tsx'
import classes from './write-up.module.css'

const checkButtonId = 'to-check'

/** The session sheet: the group note, then one row for each member. Everything typed is in the vault within a second. */
export function WriteUp(props: {
  readonly session: GroupSession
  readonly sheet: NoteSheet
  readonly beginAt: string | undefined
}) {
  const { session, sheet } = props
  const { sessionId } = session
  const navigate = useNavigate()
  const [desk] = useState(() => createDraftDesk(sessionId, sheet))
  const [format, setFormat] = useState(desk.format())
  const [here, setHere] = useState<RowField | null>(null)
  const [showLast, setShowLast] = useState(true)
  const writable: readonly WritableRow[] = sheet.rows
    .filter(({ signed }) => signed.length === 0)
    .map((row) => ({ key: rowKey(row), codes: row.participantId !== null && !row.absent }))
  const members = new Map(session.members.map((member) => [member.participantId, member]))

  useBeforeLock(desk.flush)
  useCommands([
    {
      id: 'check',
      label: 'Check and sign',
      group: 'Do',
      keys: 'mod+Enter',
      run: () => void navigate({ to: '/sessions/$sessionId/check', params: { sessionId } }),
    },
    {
      id: 'last notes',
      label: showLast ? 'Hide the last notes' : 'Show the last notes',
      group: 'Do',
      keys: 'alt+L',
      run: () => setShowLast(!showLast),
    },
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    const asked = writable.find(({ key }) => key === props.beginAt)
    const begin = asked ?? writable.find(({ key }) => desk.row(key).state().words.text === '') ?? writable[0]
    if (begin) focusField(asked ? { key: begin.key, field: 'text' } : firstField(begin))
  }, [])

  const steps: SheetSteps = {
    next: (from) => focusField(fieldAfter(writable, from)),
    beside: (from, by) => {
      const field = fieldBeside(writable, from, by)
      if (field) focusField(field)
    },
    here: setHere,
  }
  const changeFormat = (chosen: NoteFormat) => {
    desk.setFormat(chosen)
    setFormat(chosen)
  }
  const [groupRow, memberRows] = [
    sheet.rows.filter(({ participantId }) => participantId === null),
    sheet.rows.filter(({ participantId }) => participantId !== null),
  ]
  return (
    <SessionFrame
      session={session}
      action={
        <LinkButton
          id={checkButtonId}
          to="/sessions/$sessionId/check"
          params={{ sessionId }}
          rightSection={<Keys of="mod+Enter" />}
        >
          Check and sign
        </LinkButton>
      }
    >
      <div className={classes.sheet}>
        {groupRow.map((row) =>
          row.signed.length > 0 ? (
            <SignedNote key="group" row={row} />
          ) : (
            <GroupNote key="group" row={desk.row('group')} scratch={session.scratch} steps={steps} />
          ),
        )}
        <Section
          title="Members"
          flush
          action={
            <NativeSelect
              aria-label="Format of the notes"
              size="xs"
              value={format}
              data={noteFormats.map((value) => ({ value, label: noteFormatText[value].label }))}
              onChange={(event) => changeFormat(event.currentTarget.value as NoteFormat)}
            />
          }
        >
          <ol className={classes.rows}>
            {memberRows.map((row) => (
              <li key={rowKey(row)}>
                {row.signed.length > 0 ? (
                  <SignedNote row={row} />
                ) : (
                  <MemberRow
                    sheetRow={row}
                    member={row.participantId === null ? undefined : members.get(row.participantId)}
                    row={desk.row(rowKey(row))}
                    showLast={showLast}
                    steps={steps}
                  />
                )}
              </li>
            ))}
          </ol>
        </Section>
        <CodeGuide here={here} row={here && desk.row(here.key)} format={format} />
      </div>
      <LeaveGuard when={() => desk.flush().then(desk.hasUnsaved)} />
    </SessionFrame>
  )
}

/** To a field of the sheet, or from its end to the check. */
function focusField(field: RowField | null): void {
  const element = document.getElementById(field ? fieldId(field) : checkButtonId)
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
}
