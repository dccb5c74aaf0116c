import { Button, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useReducer, useRef } from 'react'
import type { Mark } from '../../preload/contract/sessions.ts'
import { FailureNotice } from '../app/failure-notice.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import { isWriting } from '../app/shortcut.ts'
import type { GroupSession } from '../app/use-session.ts'
import { Keys } from '../ui/keys.tsx'
import { allHere, isHere } from './attendance-entry.ts'
import classes from './roster.module.css'
import { RosterLegend } from './roster-legend.tsx'
import { RosterRow } from './roster-row.tsx'
import { moveRoster, type RosterMove, type RosterQuestion, rosterMoveOf, rosterStart } from './roster-state.ts'
import type { useRoster } from './use-roster.ts'
import { useRosterCommands } from './use-roster-commands.ts'
import { useRowNumbers } from './use-row-numbers.ts'

/**
 * The members with their attendance and marks, for keys first: a number or the arrows choose a row, a letter records.
 * One row is a tab stop; its buttons say the letters and are for the pointer.
 */
export function Roster(props: {
  readonly session: GroupSession
  readonly roster: ReturnType<typeof useRoster>
  /** Large, and silent about reasons: others may see the screen. */
  readonly room?: boolean
}) {
  const { session, roster, room = false } = props
  const { members } = session
  const [state, move] = useReducer(
    (before: typeof rosterStart, next: RosterMove) => moveRoster(before, next, members.length),
    rosterStart,
  )
  const rows = useRef<(HTMLTableRowElement | null)[]>([])
  const open = session.state !== 'cancelled'

  useEffect(() => {
    if (state.row !== null && state.asking === null) rows.current[state.row]?.focus()
  }, [state])

  const everybody = () => {
    const entries = allHere(members)
    if (entries.length === 0) return roster.say('Everybody has an entry already.')
    move({ to: state.row ?? 0 })
    void roster.record(entries)
  }
  const ofRow = (row: number | null) => (row === null ? undefined : members[row])
  const here = (row: number) => {
    const member = ofRow(row)
    if (member) void roster.record([isHere(member)])
  }
  const ask = (row: number, question: RosterQuestion) => {
    if (question === 'words' && ofRow(row)?.attendance?.state !== 'absent')
      return roster.say('Words belong to an absence. Record the absence first.')
    move({ to: row })
    move({ ask: question })
  }
  const mark = (row: number, one: Mark) => {
    const member = ofRow(row)
    if (session.state === 'closed')
      return roster.say('The session is closed: what comes up now belongs in an addendum.')
    if (member) void roster.mark(member, one, !member.marks.includes(one))
  }
  /** A letter before a row was chosen only goes to the first one: nobody is recorded by surprise. */
  const onRow = (act: (row: number) => void) => () => (state.row === null ? move({ to: 0 }) : act(state.row))

  useRosterCommands(open, {
    everybody,
    here: onRow(here),
    ask: (question) => onRow((row) => ask(row, question))(),
    mark: (one) => onRow((row) => mark(row, one))(),
    undo: roster.undo,
  })
  useRowNumbers((key) => {
    const next = rosterMoveOf(key, members.length)
    if (next) move(next)
    return next !== null
  })

  const retry = () => {
    rows.current[state.row ?? 0]?.focus()
    roster.failure?.retry()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey || state.asking) return
    const next = rosterMoveOf(event.key, members.length)
    if (!next) return
    event.preventDefault()
    move(next)
  }

  return (
    <div className={classes.roster} data-room={room || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through and acted on by keys */}
      <table role="grid" aria-label="Attendance and marks" className={classes.table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Number</VisuallyHidden>
            </th>
            <th scope="col">Member</th>
            <th scope="col">Attendance</th>
            <th scope="col">
              {open ? (
                <Button size="compact-sm" variant="default" rightSection={<Keys of="A" />} onClick={everybody}>
                  All here
                </Button>
              ) : (
                <VisuallyHidden>Record</VisuallyHidden>
              )}
            </th>
            <th scope="col">{room ? <VisuallyHidden>Marks</VisuallyHidden> : 'Marks'}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member, row) => (
            <RosterRow
              key={member.enrolmentId}
              ref={(element) => {
                rows.current[row] = element
              }}
              member={member}
              number={row + 1}
              room={room}
              open={open}
              current={state.row === row}
              tabStop={(state.row ?? 0) === row}
              asking={state.row === row ? state.asking : null}
              onFocus={() => state.row !== row && move({ to: row })}
              onHere={() => {
                move({ to: row })
                here(row)
              }}
              onAsk={(question) => ask(row, question)}
              onStop={() => move({ stop: true })}
              onMark={(one) => {
                move({ to: row })
                mark(row, one)
              }}
              record={roster.record}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <span role="status" className={classes.said}>
          {roster.said}
        </span>
        {open && <RosterLegend room={room} />}
      </div>
      {roster.failure && (
        <div className={classes.failure}>
          <FailureNotice error={roster.failure.failure} reasons={sessionReasons} onRetry={retry} />
        </div>
      )}
    </div>
  )
}
