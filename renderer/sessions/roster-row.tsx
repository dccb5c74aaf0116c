import { UnstyledButton } from '@mantine/core'
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import type { Ref } from 'react'
import type { Mark } from '../../preload/contract/sessions.ts'
import type { MemberOfSession } from '../app/use-session.ts'
import { attendanceLook } from './attendance-look.ts'
import { AttendanceStatus } from './attendance-status.tsx'
import { markChoices } from './mark-choices.ts'
import classes from './roster.module.css'
import type { RosterQuestion } from './roster-state.ts'
import { RowQuestion } from './row-question.tsx'
import type { RecordAttendance } from './row-question-props.ts'

/** One member: what is recorded, the buttons with their letters, the marks; or the question in their place. */
export function RosterRow(props: {
  readonly ref: Ref<HTMLTableRowElement>
  readonly member: MemberOfSession
  readonly number: number
  readonly room: boolean
  readonly open: boolean
  readonly current: boolean
  readonly tabStop: boolean
  readonly asking: RosterQuestion | null
  readonly onFocus: () => void
  readonly onHere: () => void
  readonly onAsk: (question: RosterQuestion) => void
  readonly onStop: () => void
  readonly onMark: (mark: Mark) => void
  readonly record: RecordAttendance
}) {
  const { member, number, room, open, asking } = props
  const { attendance } = member
  const look = attendanceLook(attendance)
  const present = attendance?.state === 'present' ? attendance : null
  const keys: readonly KeyButtonProps[] = [
    { letter: 'P', word: 'Here', on: look === 'here', act: props.onHere },
    { letter: 'L', word: 'Late', on: (present?.lateMinutes ?? 0) > 0, act: () => props.onAsk('late') },
    { letter: 'E', word: 'Left early', on: (present?.leftEarlyMinutes ?? 0) > 0, act: () => props.onAsk('early') },
    { letter: 'X', word: 'Absent', on: look === 'absent', act: () => props.onAsk('absent') },
  ]
  return (
    <tr
      ref={props.ref}
      className={classes.row}
      tabIndex={props.tabStop ? 0 : -1}
      aria-selected={props.current}
      onFocus={props.onFocus}
    >
      <td className={classes.number}>{number}</td>
      <th scope="row" className={classes.name}>
        {member.name}
        {member.riskOpen && !room && (
          <IconAlertTriangle size={16} stroke={1.8} className={classes.risk ?? ''} aria-label="risk not answered yet" />
        )}
      </th>
      {asking ? (
        <td colSpan={3} className={classes.question}>
          <RowQuestion member={member} question={asking} record={props.record} onStop={props.onStop} />
        </td>
      ) : (
        <>
          <td className={classes.status}>
            <AttendanceStatus attendance={attendance} discreet={room} />
          </td>
          <td className={classes.keys}>
            {open && keys.map((key) => <KeyButton key={key.letter} {...key} room={room} />)}
          </td>
          <td className={classes.marks}>
            {markChoices.map(({ mark, letter, word }) => (
              <KeyButton
                key={mark}
                letter={letter}
                word={word}
                on={member.marks.includes(mark)}
                act={() => open && props.onMark(mark)}
              />
            ))}
          </td>
        </>
      )}
    </tr>
  )
}

type KeyButtonProps = {
  readonly letter: string
  readonly word: string
  readonly on: boolean
  readonly act: () => void
  readonly room?: boolean
}

/** A letter to press, and a place to point at. In the room attendance says its word; marks never do. */
function KeyButton({ letter, word, on, act, room }: KeyButtonProps) {
  return (
    <UnstyledButton
      tabIndex={-1}
      className={classes.key ?? ''}
      aria-label={word}
      aria-pressed={on}
      title={room === undefined ? undefined : word}
      onClick={act}
    >
      <kbd>{letter}</kbd>
      {room && <span>{word}</span>}
    </UnstyledButton>
  )
}
