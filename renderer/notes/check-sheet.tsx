import { Button, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { notes } from '../../preload/contract/notes.ts'
import { useCommands } from '../app/commands.ts'
import { ConfirmPassphrase } from '../app/confirm-passphrase.tsx'
import { FailureNotice } from '../app/failure-notice.tsx'
import { SessionFrame } from '../app/session-frame.tsx'
import type { GroupSession } from '../app/use-session.ts'
import { Keys } from '../ui/keys.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayDone } from '../ui/say-done.ts'
import { alsoIn, type CheckedNote, checkedNotes, isAccepted, nextToRead } from './check-list.ts'
import classes from './check-sheet.module.css'
import { CheckedNoteCard } from './checked-note-card.tsx'
import type { NoteSheet } from './draft-desk.ts'
import { checkKey, sheetKey } from './note-queries.ts'
import { noteReasons } from './note-reasons.ts'
import { signRead } from './sign-read.ts'
import { useAccepted } from './use-accepted.ts'
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
  const list = checkedNotes(sheet, props.checked)
  const [accepted, setAccepted] = useAccepted(sessionId)
  const [current, setCurrent] = useState(() => nextToRead(list, accepted, -1) ?? 0)
  const [said, say] = useState('')
  const [signing, setSigning] = useState(false)
  const cards = useRef<(HTMLElement | null)[]>([])
  const signButton = useRef<HTMLButtonElement>(null)
  const { replace, failure } = useReplaceNames(sessionId, sheet)
  const ready = list.filter((note) => isAccepted(accepted, note))
  const named = list.filter(({ findings }) => findings.some(({ finding }) => finding === 'names-a-member'))

  const goTo = (row: number) => {
    const inside = Math.min(Math.max(row, 0), list.length - 1)
    setCurrent(inside)
    cards.current[inside]?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => cards.current[current]?.focus(), [])

  const accept = (note: CheckedNote, row: number) => {
    if (note.blocked) return say(`${note.name} cannot be signed yet: see below it why.`)
    const now = { ...accepted, [note.key]: note.text }
    setAccepted(now)
    say('')
    const next = nextToRead(list, now, row)
    if (next === null) signButton.current?.focus()
    else goTo(next)
  }
  const takeBack = (note: CheckedNote) => {
    const { [note.key]: _, ...others } = accepted
    setAccepted(others)
  }
  const mend = (note: CheckedNote) =>
    void navigate({ to: '/sessions/$sessionId/notes', params: { sessionId }, search: { row: note.key } })
  const sign = () => {
    if (ready.length > 0) return setSigning(true)
    say('Nothing is accepted yet. Read a note and press Enter.')
    goTo(nextToRead(list, accepted, -1) ?? 0)
  }
  const signed = async ({ signed: count, sessionClosed }: Output<typeof notes.sign>) => {
    setSigning(false)
    setAccepted({})
    sayDone(`${count === 1 ? '1 note' : `${count} notes`} signed.${sessionClosed ? ' The session is closed.' : ''}`)
    await Promise.all([
      client.invalidateQueries({ queryKey: ['sessions'] }),
      client.invalidateQueries({ queryKey: ['groups'] }),
    ])
    void navigate({ to: '/sessions/$sessionId/notes', params: { sessionId } })
  }
  /** After a refusal the notes may have changed: they are read again. */
  const stopSigning = () => {
    setSigning(false)
    for (const queryKey of [sheetKey(sessionId), checkKey(sessionId)]) void client.invalidateQueries({ queryKey })
  }
  /** The buttons that replace go away with the names: the note keeps the focus. */
  const replaceIn = (notesToMend: Parameters<typeof replace>[0], row: number) => {
    goTo(row)
    void replace(notesToMend)
  }
  const onCurrent = (act: (note: CheckedNote, row: number) => void) => () => {
    const note = list[current]
    if (note) act(note, current)
  }

  useCommands([
    { id: 'sign', label: 'Sign the accepted notes', group: 'Do', keys: 'mod+Enter', run: sign },
    {
      id: 'replace',
      label: 'Replace the names in this note',
      group: 'Do',
      keys: 'G',
      run: onCurrent((note, row) => replaceIn([note], row)),
    },
    { id: 'replace all', label: 'Replace the names in all notes', group: 'Do', run: () => replaceIn(named, current) },
    { id: 'mend', label: 'Go back and change this note', group: 'Do', keys: 'E', run: onCurrent(mend) },
    {
      id: 'take back',
      label: 'Take back that this note was accepted',
      group: 'Do',
      keys: 'U',
      run: onCurrent(takeBack),
    },
  ])

  return (
    <SessionFrame
      session={session}
      secondary={
        named.length > 0 && (
          <Button variant="default" onClick={() => replaceIn(named, current)}>
            Replace all names
          </Button>
        )
      }
      action={
        <Button ref={signButton} onClick={sign} rightSection={<Keys of="mod+Enter" />}>
          {ready.length === 0 ? 'Sign' : ready.length === 1 ? 'Sign 1 note' : `Sign ${ready.length} notes`}
        </Button>
      }
    >
      <div className={classes.head}>
        <Text size="sm" c="dimmed" component="span">
          {ready.length} of {list.length} accepted
        </Text>
        <span className={classes.keys}>
          <Keys of="Enter" /> accept <Keys of="ArrowDown" /> next <Keys of="G" /> replace names <Keys of="E" /> change
        </span>
      </div>
      <div role="status" className={classes.said}>
        {said && <Notice tone="attention">{said}</Notice>}
      </div>
      {failure && <FailureNotice error={failure} reasons={noteReasons} />}
      <div className={classes.notes}>
        {list.map((note, row) => (
          <CheckedNoteCard
            key={note.key}
            ref={(element) => {
              cards.current[row] = element
            }}
            note={note}
            alsoIn={(finding) => alsoIn(list, note, finding)}
            accepted={isAccepted(accepted, note)}
            current={row === current}
            onFocus={() => setCurrent(row)}
            onAccept={() => accept(note, row)}
            onTakeBack={() => takeBack(note)}
            onMove={(by) => goTo(row + by)}
            onMend={() => mend(note)}
            onReplace={(findings) => replaceIn([{ key: note.key, findings }], row)}
          />
        ))}
      </div>
      <ConfirmPassphrase
        opened={signing}
        onClose={stopSigning}
        title={ready.length === 1 ? 'Sign 1 note' : `Sign ${ready.length} notes`}
        action="Sign"
        send={(passphrase) => signRead(sessionId, sheet, ready, passphrase)}
        onDone={(value) => void signed(value)}
        reasons={noteReasons}
      >
        Each note is signed by itself and then stays as it is. What is missing later is said in an addendum.
      </ConfirmPassphrase>
    </SessionFrame>
  )
}
