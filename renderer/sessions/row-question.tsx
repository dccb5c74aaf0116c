import { Button, Group, TextInput, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Result } from '../../preload/contract/failure.ts'
import { optionalLine } from '../../preload/contract/fields.ts'
import { assertNever } from '../app/assert-never.ts'
import { faultText } from '../app/fault-text.ts'
import { inputErrors } from '../app/form-errors.ts'
import type { MemberOfSession } from '../app/use-session.ts'
import { type AttendanceEntry, isAbsent, isLate, leftEarly } from './attendance-entry.ts'
import type { RosterQuestion } from './roster-state.ts'
import { absenceChoices } from './roster-words.ts'
import classes from './row-question.module.css'

/** `atField`: a fault of the entry is said where it was typed. */
export type Record = (entries: readonly AttendanceEntry[], atField?: boolean) => Promise<Result<null>>

type Props = {
  readonly member: MemberOfSession
  readonly record: Record
  readonly onStop: () => void
}

/** What a row asks before it records: minutes, the reason of an absence, or words about it. Escape leaves it. */
export function RowQuestion({ question, ...props }: Props & { readonly question: RosterQuestion }) {
  const { member } = props
  switch (question) {
    case 'late':
      return <Minutes {...props} label="Late by" entry={isLate} before={presentMinutes(member).lateMinutes} />
    case 'early':
      return (
        <Minutes {...props} label="Left early by" entry={leftEarly} before={presentMinutes(member).leftEarlyMinutes} />
      )
    case 'absent':
      return <Reasons {...props} />
    case 'words':
      return <Words {...props} />
    default:
      return assertNever(question)
  }
}

const presentMinutes = ({ attendance }: MemberOfSession) =>
  attendance?.state === 'present' ? attendance : { lateMinutes: 0, leftEarlyMinutes: 0 }

function Minutes(
  props: Props & {
    readonly label: string
    readonly entry: (member: MemberOfSession, minutes: number) => AttendanceEntry
    readonly before: number
  },
) {
  const { member, label } = props
  const [typed, setTyped] = useState(props.before > 0 ? String(props.before) : '')
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    if (!/^\d{1,3}$/.test(typed.trim())) return setError('Type the minutes in digits.')
    const one = props.entry(member, Number(typed))
    const result = await props.record([one], true)
    const [fault] = result.ok ? [] : Object.values(result.failure.fields ?? {})
    if (fault) setError(faultText(fault))
    else props.onStop()
  }
  return (
    <OneLine {...props} label={`${label} (minutes)`} typed={typed} onTyped={setTyped} error={error} keep={keep} short />
  )
}

function Words(props: Props) {
  const { member } = props
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    const fault = inputErrors(optionalLine(300), typed)['']
    if (fault) return setError(fault)
    const one = isAbsent(member, member.attendance?.absenceReason ?? null, typed)
    await props.record([one])
    props.onStop()
  }
  return <OneLine {...props} label="In words" typed={typed} onTyped={setTyped} error={error} keep={keep} />
}

function OneLine(
  props: Props & {
    readonly label: string
    readonly typed: string
    readonly onTyped: (typed: string) => void
    readonly error: string | null
    readonly keep: () => Promise<unknown>
    readonly short?: boolean
  },
) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void props.keep()
    else if (event.key === 'Escape') props.onStop()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Question>
      <TextInput
        label={props.label}
        aria-label={`${props.label}: ${props.member.name}`}
        size="xs"
        classNames={{ root: classes.line ?? '', label: classes.label ?? '' }}
        data-short={props.short || undefined}
        inputMode={props.short ? 'numeric' : 'text'}
        autoComplete="off"
        value={props.typed}
        error={props.error}
        onChange={(event) => props.onTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-question
      />
      <Button size="xs" variant="default" onClick={() => void props.keep()}>
        Keep
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={props.onStop}>
        Cancel
      </Button>
    </Question>
  )
}

function Reasons({ member, record, onStop }: Props) {
  const choose = ({ reason }: (typeof absenceChoices)[number]) => {
    onStop()
    void record([isAbsent(member, reason)])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = absenceChoices.find(({ letter }) => letter === event.key.toUpperCase())
    if (chosen) choose(chosen)
    else if (event.key === 'Escape') onStop()
    // A letter of the roster, pressed by mistake here, must not record anything.
    else if (event.key.length > 1 || event.key === ' ') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Question>
      <Group gap={6} role="group" aria-label={`Why was ${member.name} not there?`} onKeyDown={onKeyDown}>
        {absenceChoices.map((choice, i) => (
          <UnstyledButton
            key={choice.reason}
            className={classes.choice ?? ''}
            data-question={i === 0 || undefined}
            onClick={() => choose(choice)}
          >
            <kbd>{choice.letter}</kbd> {choice.word}
          </UnstyledButton>
        ))}
      </Group>
    </Question>
  )
}

/** Takes the focus when it is asked. */
function Question({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('[data-question]')
    first?.focus()
    if (first instanceof HTMLInputElement) first.select()
  }, [])
  return (
    <div ref={box} className={classes.question}>
      {children}
    </div>
  )
}
