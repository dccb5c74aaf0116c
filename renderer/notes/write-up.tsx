import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
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
import { SheetOptions } from './sheet-options.tsx'
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
  const params = { sessionId: session.sessionId }
  const navigate = useNavigate()
  const [desk] = useState(() => createDraftDesk(session.sessionId, sheet.format))
  const [format, setFormat] = useState(sheet.format)
  const [here, setHere] = useState<RowField | null>(null)
  const [showLast, setShowLast] = useState(true)
  const writable = sheet.rows.filter(({ signed }) => signed.length === 0)
  const fields: readonly WritableRow[] = writable.map((row) => ({
    key: rowKey(row),
    codes: row.participantId !== null && !row.absent,
  }))
  const hereRow = writable.find((row) => rowKey(row) === here?.key)
  const groupRow = sheet.rows.find(({ participantId }) => participantId === null)
  const memberRows = sheet.rows.filter(({ participantId }) => participantId !== null)
  const anyLast = memberRows.some(({ lastNote }) => lastNote !== null)

  useBeforeLock(desk.flush)
  useCommands([
    {
      id: 'check',
      label: 'Check and sign',
      group: 'Do',
      keys: 'mod+Enter',
      run: () => void navigate({ to: '/sessions/$sessionId/check', params }),
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
    const asked = fields.find(({ key }) => key === props.beginAt)
    // An absence needs no words, so it is no place to begin.
    const empty = writable.find((row) => !row.absent && desk.row(row).state().words.text === '')
    const begin = asked ?? fields.find(({ key }) => empty && key === rowKey(empty)) ?? fields[0]
    if (begin) focusField(asked ? { key: begin.key, field: 'text' } : firstField(begin))
  }, [])

  const steps: SheetSteps = {
    next: (from) => focusField(fieldAfter(fields, from)),
    beside: (from, by) => {
      const field = fieldBeside(fields, from, by)
      if (field) focusField(field)
    },
    here: setHere,
  }
  return (
    <SessionFrame
      session={session}
      action={
        <LinkButton
          id={checkButtonId}
          to="/sessions/$sessionId/check"
          params={params}
          rightSection={<Keys of="mod+Enter" />}
        >
          Check and sign
        </LinkButton>
      }
    >
      <div className={classes.sheet}>
        {groupRow &&
          (writable.includes(groupRow) ? (
            <GroupNote
              row={desk.row(groupRow)}
              scratch={session.scratch}
              last={showLast ? groupRow.lastNote : null}
              steps={steps}
            />
          ) : (
            <Section title="Signed already" flush>
              <SignedNote row={groupRow} />
            </Section>
          ))}
        <Section
          title="Members"
          flush
          action={
            <SheetOptions
              format={format}
              onFormat={(chosen) => {
                desk.setFormat(chosen)
                setFormat(chosen)
              }}
              showLast={anyLast ? showLast : null}
              onShowLast={setShowLast}
            />
          }
        >
          <ol className={classes.rows} data-last={(anyLast && showLast) || undefined}>
            {memberRows.map((row) => (
              <li key={rowKey(row)}>
                {writable.includes(row) ? (
                  <MemberRow
                    sheetRow={row}
                    member={session.members.find(({ participantId }) => participantId === row.participantId)}
                    row={desk.row(row)}
                    showLast={showLast}
                    steps={steps}
                  />
                ) : (
                  <SignedNote row={row} />
                )}
              </li>
            ))}
          </ol>
        </Section>
        <CodeGuide here={here} row={hereRow ? desk.row(hereRow) : null} format={format} />
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
