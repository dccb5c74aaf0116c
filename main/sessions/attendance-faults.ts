import type { Checked } from '../../preload/contract/endpoint.ts'
import type { FieldFault } from '../../preload/contract/failure.ts'
import type { sessions } from '../../preload/contract/sessions.ts'

type Entry = Checked<typeof sessions.recordAttendance>['entries'][number]

/** What is wrong with the entries, by path of the input. `enrolmentIds` are those of the session's members. */
export function attendanceFaults(
  entries: readonly Entry[],
  enrolmentIds: ReadonlySet<string>,
  sessionMinutes: number,
): Record<string, FieldFault> {
  const fields: Record<string, FieldFault> = {}
  const seen = new Set<string>()
  for (const [index, { enrolmentId, attendance }] of entries.entries()) {
    const path = `entries.${index}`
    if (!enrolmentIds.has(enrolmentId)) fields[`${path}.enrolmentId`] = { fault: 'not-a-choice' }
    else if (seen.has(enrolmentId)) fields[`${path}.enrolmentId`] = { fault: 'already-used' }
    seen.add(enrolmentId)
    for (const [name, fault] of Object.entries(faultsOf(attendance, sessionMinutes)))
      fields[`${path}.attendance.${name}`] = fault
  }
  return fields
}

/** A no-show must never look like a visit: no minutes with an absence, and some minutes of presence without one. */
function faultsOf(attendance: Entry['attendance'], sessionMinutes: number): Record<string, FieldFault> {
  const { state, lateMinutes, leftEarlyMinutes, absenceReason } = attendance
  if (state === 'absent')
    return {
      ...(lateMinutes > 0 ? { lateMinutes: { fault: 'not-valid' } } : {}),
      ...(leftEarlyMinutes > 0 ? { leftEarlyMinutes: { fault: 'not-valid' } } : {}),
    }
  const most = sessionMinutes - 1
  return {
    ...(absenceReason ? { absenceReason: { fault: 'not-valid' } } : {}),
    ...(lateMinutes > most ? { lateMinutes: { fault: 'too-large', limit: most } } : {}),
    ...(lateMinutes <= most && lateMinutes + leftEarlyMinutes > most
      ? { leftEarlyMinutes: { fault: 'too-large', limit: most - lateMinutes } }
      : {}),
  }
}
