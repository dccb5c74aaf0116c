import type { Result } from '../../preload/contract/failure.ts'
import type { MemberOfSession } from '../app/use-session.ts'
import type { AttendanceEntry } from './attendance-entry.ts'

/** `atField`: a fault of the entry is said where it was typed. */
export type RecordAttendance = (entries: readonly AttendanceEntry[], atField?: boolean) => Promise<Result<null>>

export type RowQuestionProps = {
  readonly member: MemberOfSession
  readonly record: RecordAttendance
  readonly onStop: () => void
}
