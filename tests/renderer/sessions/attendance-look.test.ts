import { expect, it } from 'vitest'
import type { Attendance } from '../../../preload/contract/sessions.ts'
import { attendanceLook } from '../../../renderer/sessions/attendance-look.ts'

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }

it('looks different for each thing that can be recorded, and for nothing', () => {
  const recorded: (Attendance | null)[] = [
    null,
    here,
    { ...here, lateMinutes: 5 },
    { ...here, leftEarlyMinutes: 5 },
    { ...here, state: 'absent', absenceReason: 'ill' },
  ]
  expect(recorded.map(attendanceLook)).toEqual(['none', 'here', 'partly', 'partly', 'absent'])
})
