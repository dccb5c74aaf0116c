import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Failure, Result } from '../../preload/contract/failure.ts'
import type { Mark } from '../../preload/contract/sessions.ts'
import { attendanceText } from '../app/attendance-text.ts'
import { settled } from '../app/call.ts'
import { type GroupSession, type MemberOfSession, useSessionKey } from '../app/use-session.ts'
import { type AttendanceEntry, entriesBefore, withAttendance } from './attendance-entry.ts'
import { markChoices } from './mark-choices.ts'

type Recorded = { readonly entries: readonly AttendanceEntry[]; readonly before: readonly AttendanceEntry[] | null }

/**
 * Records attendance and marks at once. What was saved is shown from the answer; the session is not read again for it,
 * because each reading is an entry of the audit. `discreet`: what is said may be seen by others.
 */
export function useRoster(session: GroupSession, discreet = false) {
  const client = useQueryClient()
  const key = useSessionKey(session.sessionId)
  const [failure, setFailure] = useState<{ readonly failure: Failure; readonly retry: () => void } | null>(null)
  /** The last thing that was done, in words, for those who hear the page. */
  const [said, say] = useState('')
  const done = useRef<Recorded[]>([])
  const { sessionId } = session

  const entriesInWords = (entries: readonly AttendanceEntry[]): string => {
    const [one, ...more] = entries
    if (!one || more.length > 0) return `${entries.length} members recorded.`
    const name = session.members.find(({ enrolmentId }) => enrolmentId === one.enrolmentId)?.name
    return `${name}: ${attendanceText(one.attendance, discreet)}`
  }
  const change = (to: (before: GroupSession) => GroupSession) =>
    client.setQueryData<GroupSession>(key, (before) => before && to(before))

  const record = async (entries: readonly AttendanceEntry[], atField = false): Promise<Result<null>> => {
    const before = entriesBefore(client.getQueryData<GroupSession>(key) ?? session, entries)
    const result = await settled(window.grove.sessions.recordAttendance({ sessionId, entries: [...entries] }))
    if (result.ok) {
      done.current.push({ entries, before })
      change((now) => withAttendance(now, entries))
      setFailure(null)
      say(entriesInWords(entries))
      void client.invalidateQueries({ queryKey: ['sessions', 'ahead'] })
      void client.invalidateQueries({ queryKey: ['groups'] })
    } else if (!atField || result.failure.code !== 'invalid')
      setFailure({ failure: result.failure, retry: () => void record(entries) })
    return result
  }

  const undo = () => {
    const last = done.current.pop()
    if (!last) return say('There is nothing to take back.')
    if (!last.before) return say('There was no entry before this one. Record the right one in its place.')
    void record(last.before).then(({ ok }) => ok && done.current.pop())
  }

  const mark = async (member: MemberOfSession, one: Mark, set: boolean): Promise<void> => {
    const { participantId, name } = member
    const result = await settled(window.grove.sessions.mark({ sessionId, participantId, mark: one, set }))
    if (!result.ok) return setFailure({ failure: result.failure, retry: () => void mark(member, one, set) })
    setFailure(null)
    const choice = markChoices.find(({ mark: its }) => its === one)
    say(`${name}: ${discreet ? choice?.letter : choice?.word}${set ? '' : ' taken off'}`)
    change((now) => withMark(now, participantId, one, set))
    // Whether a risk still waits for an answer is decided where the answers are kept.
    if (one === 'risk') await client.invalidateQueries({ queryKey: key })
  }

  return { record, undo, mark, failure, said, say }
}

function withMark(session: GroupSession, participantId: string, mark: Mark, set: boolean): GroupSession {
  return {
    ...session,
    members: session.members.map((member) =>
      member.participantId === participantId
        ? { ...member, marks: [...member.marks.filter((one) => one !== mark), ...(set ? [mark] : [])] }
        : member,
    ),
  }
}
