import { expect, it } from 'vitest'
import type { Attendance } from '../../../preload/contract/sessions.ts'
import { attendanceSummary } from '../../../renderer/sessions/attendance-summary.ts'

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
const ill: Attendance = { ...here, state: 'absent', absenceReason: 'ill' }
const summary = (...all: (Attendance | null)[]) => attendanceSummary(all.map((attendance) => ({ attendance })))

it('counts who is here, who is absent and who is not recorded, without zeros', () => {
  expect(summary(null, null)).toBe('Nothing recorded yet')
  expect(summary(here, { ...here, lateMinutes: 5 }, ill, null)).toBe('2 here · 1 absent · 1 not recorded')
  expect(summary(here)).toBe('1 here')
})
