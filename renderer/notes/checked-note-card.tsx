import { Button, Text, Title } from '@mantine/core'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import { type KeyboardEvent, type Ref, useId } from 'react'
import type { Finding } from '../../preload/contract/notes.ts'
import { StatusBadge } from '../ui/status-badge.tsx'
import type { CheckedNote } from './check-list.ts'
import classes from './checked-note-card.module.css'
import { findingText } from './finding-text.ts'
import { MarkedText } from './marked-text.tsx'

/** One note to read. The card has the focus, so that Enter, arrows and letters are about it. */
export function CheckedNoteCard(props: {
  readonly ref: Ref<HTMLElement>
  readonly note: CheckedNote
  /** In whose notes else a sentence was found. */
  readonly alsoIn: (finding: Finding) => readonly string[]
  readonly accepted: boolean
  readonly current: boolean
  readonly onFocus: () => void
  readonly onAccept: () => void
  readonly onTakeBack: () => void
  readonly onMove: (by: 1 | -1) => void
  readonly onMend: () => void
  readonly onReplace: (findings: readonly Finding[]) => void
}) {
  const { note, accepted } = props
  const titleId = useId()
  // Of an empty note it is enough to say so.
  const findings = note.findings.filter(({ blocks }) => blocks || note.text !== '')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    // A key held down must not accept notes that nobody read.
    if (event.key === 'Enter') event.repeat || props.onAccept()
    else if (event.key === 'ArrowDown') props.onMove(1)
    else if (event.key === 'ArrowUp') props.onMove(-1)
    else return
    event.preventDefault()
  }
  return (
    <article
      ref={props.ref}
      className={classes.card}
      tabIndex={props.current ? 0 : -1}
      aria-labelledby={titleId}
      data-accepted={accepted || undefined}
      onFocus={props.onFocus}
      onKeyDown={onKeyDown}
    >
      <div className={classes.head}>
        <Title order={2} size="h3" id={titleId}>
          {note.name}
        </Title>
        {accepted ? (
          <StatusBadge tone="good">Accepted</StatusBadge>
        ) : note.text === '' ? (
          <StatusBadge>Not written yet</StatusBadge>
        ) : note.blocked ? (
          <StatusBadge tone="danger">Cannot be signed yet</StatusBadge>
        ) : (
          <StatusBadge>To read</StatusBadge>
        )}
      </div>
      {note.text === '' ? (
        <Text c="dimmed">Nothing is written here.</Text>
      ) : (
        <MarkedText text={note.text} findings={note.findings} />
      )}
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.map((finding) => (
            <li key={`${finding.finding} ${finding.from}`} data-blocks={finding.blocks || undefined}>
              {finding.blocks ? (
                <IconAlertTriangle size={17} stroke={1.8} aria-hidden />
              ) : (
                <IconInfoCircle size={17} stroke={1.8} aria-hidden />
              )}
              <span>{findingText(finding, props.alsoIn(finding))}</span>
              {finding.finding === 'names-a-member' && finding.from !== null && (
                <Button size="compact-xs" variant="default" onClick={() => props.onReplace([finding])}>
                  Write “another member”
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        {!note.blocked && (
          <Button
            size="xs"
            variant={accepted ? 'subtle' : 'default'}
            color="gray"
            tabIndex={-1}
            onClick={accepted ? props.onTakeBack : props.onAccept}
          >
            {accepted ? 'Take back' : 'Accept'}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="gray" tabIndex={-1} onClick={props.onMend}>
          Change
        </Button>
      </div>
    </article>
  )
}
