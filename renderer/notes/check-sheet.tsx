import { Button, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { notes } from '../../preload/contract/notes.ts'
import { type Command, useCommands } from '../app/commands.ts'
import { ConfirmPassphrase } from '../app/confirm-passphrase.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { SessionFrame } from '../app/session-frame.tsx'
import type { GroupSession } from '../app/use-session.ts'
import { Keys } from '../ui/keys.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { alsoIn, type CheckedNote, checkedNotes } from './check-list.ts'
import classes from './check-sheet.module.css'
import { CheckedNoteCard } from './checked-note-card.tsx'
import type { NoteSheet } from './draft-desk.ts'
import { checkKey, sheetKey } from './note-queries.ts'
import { noteReasons } from './note-reasons.ts'
import { signRead } from './sign-read.ts'
import { useReading } from './use-reading.ts'
import { useReplaceNames } from './use-replace-names.ts'

/** The notes in one column as they will be signed. Enter accepts one and goes to the next; one passphrase signs all. */
export function CheckSheet(props: {
  readonly session: GroupSession
  readonly sheet: NoteSheet
  readonly checked: Output<typeof notes.check>
}) {
  const { session, sheet } = props
  const { sessionId } = session
  const client = useQueryClient()
  const navigate = useNavigate()
  const signButton = useRef<HTMLButtonElement>(null)
  const [signing, setSigning] = useState(false)
  const list = checkedNotes(sheet, props.checked)
  const reading = useReading(sessionId, list, () => signButton.current?.focus())
  const { ready, current } = reading
  const { replace, failure } = useReplaceNames(sessionId, sheet)
  const named = list.filter(({ findings }) => findings.some(({ finding }) => finding === 'names-a-member'))

  const mend = ({ key }: CheckedNote) =>
    void navigate({ to: '/sessions/$sessionId/notes', params: { sessionId }, search: { row: key } })
  /** The buttons that replace go away with the names: the note keeps the focus. */
  const replaceFrom = (row: number, notesToMend: Parameters<typeof replace>[0]) => {
    reading.goTo(row)
    void replace(notesToMend)
  }
  const sign = () => {
    if (ready.length > 0) return setSigning(true)
    reading.say('Nothing is accepted yet. Read a note and press Enter.')
    reading.goToWaiting()
  }
  const stopSigning = () => {
    setSigning(false)
    // After a refusal the notes may have changed: they are read again.
    for (const queryKey of [sheetKey(sessionId), checkKey(sessionId)]) void client.invalidateQueries({ queryKey })
  }
  const signed = async ({ signed: count, sessionClosed }: Output<typeof notes.sign>) => {
    setSigning(false)
    reading.forget()
    sayDone(`${count === 1 ? '1 note' : `${count} notes`} signed.${sessionClosed ? ' The session is closed.' : ''}`)
    await Promise.all([
      client.invalidateQueries({ queryKey: ['sessions'] }),
      client.invalidateQueries({ queryKey: ['groups'] }),
    ])
    void navigate({ to: '/sessions/$sessionId/notes', params: { sessionId } })
  }

  const does = (label: string, keys: string, act: (note: CheckedNote) => void): Command => ({
    id: `check ${keys}`,
    label,
    group: 'Do',
    keys,
    run: () => list[current] && act(list[current]),
  })
  useCommands([
    { id: 'sign', label: 'Sign the accepted notes', group: 'Do', keys: 'mod+Enter', run: sign },
    does('Replace the names in this note', 'G', (note) => replaceFrom(current, [note])),
    does('Go back and change this note', 'E', mend),
    does('Take back that this note was accepted', 'U', reading.takeBack),
    { id: 'replace all', label: 'Replace the names in all notes', group: 'Do', run: () => replaceFrom(current, named) },
  ])

  return (
    <SessionFrame
      session={session}
      secondary={
        named.length > 0 && (
          <Button variant="default" onClick={() => replaceFrom(current, named)}>
            Replace all names
          </Button>
        )
      }
      action={
        list.length > 0 && (
          <Button ref={signButton} onClick={sign} rightSection={<Keys of="mod+Enter" />}>
            {ready.length === 0 ? 'Sign' : signTitle(ready.length)}
          </Button>
        )
      }
    >
      {list.length === 0 && <Text>Every note of this session is signed.</Text>}
      <div className={classes.head}>
        <Text size="sm" c="dimmed" component="span">
          {ready.length} of {list.length} accepted
        </Text>
        <span className={classes.keys}>
          <Keys of="Enter" /> accept <Keys of="ArrowDown" /> next <Keys of="G" /> replace names <Keys of="E" /> change
        </span>
      </div>
      <div role="status" className={classes.said}>
        {reading.said && <Notice tone="attention">{reading.said}</Notice>}
      </div>
      {failure && <FailureNotice error={failure} reasons={noteReasons} />}
      <div className={classes.notes}>
        {list.map((note, row) => (
          <CheckedNoteCard
            key={note.key}
            ref={reading.cardAt(row)}
            note={note}
            alsoIn={(finding) => alsoIn(list, note, finding)}
            accepted={ready.includes(note)}
            current={row === current}
            onFocus={() => reading.focusAt(row)}
            onAccept={() => reading.accept(note, row)}
            onTakeBack={() => reading.takeBack(note)}
            onMove={(by) => reading.goTo(row + by)}
            onMend={() => mend(note)}
            onReplace={(findings) => replaceFrom(row, [{ key: note.key, findings }])}
          />
        ))}
      </div>
      <ConfirmPassphrase
        opened={signing}
        onClose={stopSigning}
        title={signTitle(ready.length)}
        action="Sign"
        send={(passphrase) => signRead(sessionId, ready, passphrase)}
        onDone={(value) => void signed(value)}
        reasons={noteReasons}
      >
        Each note is signed by itself and then stays as it is. What is missing later is said in an addendum.
      </ConfirmPassphrase>
    </SessionFrame>
  )
}

const signTitle = (count: number) => (count === 1 ? 'Sign 1 note' : `Sign ${count} notes`)
