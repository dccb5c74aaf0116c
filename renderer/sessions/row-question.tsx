import { useState } from 'react'
import { optionalLine } from '../../preload/contract/fields.ts'
import { assertNever } from '../app/assert-never.ts'
import { faultText } from '../app/fault-text.ts'
import { inputErrors } from '../app/form-errors.ts'
import type { MemberOfSession } from '../app/use-session.ts'
import { AbsenceQuestion } from './absence-question.tsx'
import { type AttendanceEntry, isAbsent, isLate, leftEarly } from './attendance-entry.ts'
import { LineQuestion } from './line-question.tsx'
import type { RosterQuestion } from './roster-state.ts'
import type { RowQuestionProps } from './row-question-props.ts'

/** What a row asks before it records: minutes, the reason of an absence, or words about it. Escape leaves it. */
export function RowQuestion({ question, ...props }: RowQuestionProps & { readonly question: RosterQuestion }) {
  const { member } = props
  switch (question) {
    case 'late':
      return <Minutes {...props} label="Late by" entry={isLate} before={presentMinutes(member).lateMinutes} />
    case 'early':
      return (
        <Minutes {...props} label="Left early by" entry={leftEarly} before={presentMinutes(member).leftEarlyMinutes} />
      )
    case 'absent':
      return <AbsenceQuestion {...props} />
    case 'words':
      return <Words {...props} />
    default:
      return assertNever(question)
  }
}

const presentMinutes = ({ attendance }: MemberOfSession) =>
  attendance?.state === 'present' ? attendance : { lateMinutes: 0, leftEarlyMinutes: 0 }

function Minutes(
  props: RowQuestionProps & {
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
    <LineQuestion
      name={member.name}
      onStop={props.onStop}
      label={`${label} (minutes)`}
      typed={typed}
      onTyped={setTyped}
      error={error}
      keep={keep}
      short
    />
  )
}

function Words(props: RowQuestionProps) {
  const { member } = props
  const [typed, setTyped] = useState(member.absenceWords ?? '')
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    const fault = inputErrors(optionalLine(300), typed)['']
    if (fault) return setError(fault)
    const one = isAbsent(member, member.attendance?.absenceReason ?? null, typed.trim() || null)
    await props.record([one])
    props.onStop()
  }
  return (
    <LineQuestion
      name={member.name}
      onStop={props.onStop}
      label="In words"
      typed={typed}
      onTyped={setTyped}
      error={error}
      keep={keep}
    />
  )
}
