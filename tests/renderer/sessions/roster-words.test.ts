import { describe, expect, it } from 'vitest'
import { type Attendance, absenceReasons, marks } from '../../../preload/contract/sessions.ts'
import { absenceChoices } from '../../../renderer/sessions/absence-choices.ts'
import { attendanceLook } from '../../../renderer/sessions/attendance-look.ts'
import { attendanceSummary } from '../../../renderer/sessions/attendance-summary.ts'
import { markChoices } from '../../../renderer/sessions/mark-choices.ts'

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
const ill: Attendance = { ...here, state: 'absent', absenceReason: 'ill' }

describe('attendance at a glance', () => {
  it('looks different for each thing that can be recorded, and for nothing', () => {
    expect(
      [null, here, { ...here, lateMinutes: 5 }, { ...here, leftEarlyMinutes: 5 }, ill].map(attendanceLook),
    ).toEqual(['none', 'here', 'partly', 'partly', 'absent'])
  })

  it('is counted, without zeros', () => {
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
    // On a row, marks, attendance and the way to the notes share the keyboard.
    expect(new Set([...markChoices.map(({ letter }) => letter), ...'APLEXDUW']).size).toBe(markChoices.length + 8)
  })
})
