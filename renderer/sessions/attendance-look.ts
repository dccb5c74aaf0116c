import type { Attendance } from '../../preload/contract/sessions.ts'

export type AttendanceLook = 'none' | 'here' | 'partly' | 'absent'

/** What is to be told apart at a glance; `none`: nobody recorded anything. */
export function attendanceLook(attendance: Attendance | null): AttendanceLook {
  if (!attendance) return 'none'
  if (attendance.state === 'absent') return 'absent'
  return attendance.lateMinutes + attendance.leftEarlyMinutes > 0 ? 'partly' : 'here'
}
