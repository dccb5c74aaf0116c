import { describe, expect, it } from 'vitest'
import { type Attendance, absenceReasons, marks } from '../../../preload/contract/sessions.ts'
import {
  absenceChoices,
  attendanceLook,
  attendanceSummary,
  attendanceText,
  markChoices,
} from '../../../renderer/sessions/attendance-text.ts'

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
const ill: Attendance = { ...here, state: 'absent', absenceReason: 'ill' }

describe('attendance in words', () => {
  it.each([
    [null, 'Not recorded', 'none'],
    [here, 'Here', 'here'],
    [{ ...here, lateMinutes: 10 }, 'Late 10 min', 'partly'],
    [{ ...here, leftEarlyMinutes: 5 }, 'Left 5 min early', 'partly'],
    [{ ...here, lateMinutes: 10, leftEarlyMinutes: 5 }, 'Late 10 min, left 5 min early', 'partly'],
    [ill, 'Absent: ill', 'absent'],
    [{ ...ill, absenceReason: null }, 'Absent', 'absent'],
  ] as const)('%j is %s', (attendance, text, look) => {
    expect(attendanceText(attendance)).toBe(text)
    expect(attendanceLook(attendance)).toBe(look)
  })

  it('gives no reason away in the room', () => expect(attendanceText(ill, true)).toBe('Absent'))

  it('counts', () => {
    const of = (...all: (Attendance | null)[]) => attendanceSummary(all.map((attendance) => ({ attendance })))
    expect(of(null, null)).toBe('Nothing recorded yet')
    expect(of(here, { ...here, lateMinutes: 5 }, ill, null)).toBe('2 here · 1 absent · 1 not recorded')
    expect(of(here)).toBe('1 here')
  })
})

describe('the letters', () => {
  it('offer every reason and every mark, each by a letter of its own', () => {
    expect(absenceChoices.map(({ reason }) => reason)).toEqual([...absenceReasons])
    expect(markChoices.map(({ mark }) => mark)).toEqual([...marks])
    expect(new Set(absenceChoices.map(({ letter }) => letter)).size).toBe(absenceChoices.length)
    // On a row, marks and attendance share the keyboard.
    expect(new Set([...markChoices.map(({ letter }) => letter), ...'APLEXDUW']).size).toBe(markChoices.length + 8)
  })
})
