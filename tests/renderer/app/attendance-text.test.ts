import { describe, expect, it } from 'vitest'
import { type Attendance, absenceReasons } from '../../../preload/contract/sessions.ts'
import { absenceWords, attendanceText } from '../../../renderer/app/attendance-text.ts'

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
const ill: Attendance = { ...here, state: 'absent', absenceReason: 'ill' }

describe('attendance in words', () => {
  it.each([
    [null, 'Not recorded'],
    [here, 'Here'],
    [{ ...here, lateMinutes: 10 }, 'Late 10 min'],
    [{ ...here, leftEarlyMinutes: 5 }, 'Left 5 min early'],
    [{ ...here, lateMinutes: 10, leftEarlyMinutes: 5 }, 'Late 10 min, left 5 min early'],
    [ill, 'Absent: ill'],
    [{ ...ill, absenceReason: null }, 'Absent'],
  ] as const)('%j is %s', (attendance, text) => {
    expect(attendanceText(attendance)).toBe(text)
  })

  it('gives no reason away in the room', () => {
    for (const absenceReason of absenceReasons) {
      const said = attendanceText({ ...ill, absenceReason }, true)
      expect(said).toBe('Absent')
      expect(attendanceText({ ...ill, absenceReason })).toContain(absenceWords[absenceReason])
    }
  })
})
