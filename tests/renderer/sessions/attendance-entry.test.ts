import { describe, expect, it } from 'vitest'
import type { Attendance } from '../../../preload/contract/sessions.ts'
import type { GroupSession, MemberOfSession } from '../../../renderer/app/use-session.ts'
import {
  allHere,
  entriesBefore,
  isAbsent,
  isAbsentBecause,
  isHere,
  isLate,
  leftEarly,
  withAttendance,
} from '../../../renderer/sessions/attendance-entry.ts'

const here: Attendance = { state: 'present', lateMinutes: 0, leftEarlyMinutes: 0, absenceReason: null }
const ill: Attendance = { ...here, state: 'absent', absenceReason: 'ill' }
const member = (
  letter: string,
  attendance: Attendance | null,
  absenceWords: string | null = null,
): MemberOfSession => ({
  enrolmentId: `enrolment ${letter}`,
  participantId: `participant ${letter}`,
  name: letter,
  attendance,
  absenceWords,
  marks: [],
  riskOpen: false,
})
const session = (state: GroupSession['state'], members: MemberOfSession[]): GroupSession => ({
  sessionId: 's',
  groupId: 'g',
  groupName: 'Tuesday',
  number: 4,
  stepTitle: 'Sharing experiences',
  date: '2027-03-16',
  startTime: '18:00',
  minutes: 90,
  place: null,
  state,
  plan: '',
  scratch: '',
  version: 1,
  members,
})

describe('attendance by exception', () => {
  it('All here is for those without an entry: what was recorded by hand stays', () => {
    const entries = allHere([member('a', null), member('b', ill), member('c', { ...here, lateMinutes: 5 })])
    expect(entries).toEqual([{ enrolmentId: 'enrolment a', attendance: here, words: null }])
  })

  it('late and leaving early keep each other’s minutes', () => {
    const late = isLate(member('a', null), 10).attendance
    expect(late).toEqual({ ...here, lateMinutes: 10 })
    expect(leftEarly(member('a', late), 15).attendance).toEqual({ ...here, lateMinutes: 10, leftEarlyMinutes: 15 })
    expect(isLate(member('a', { ...late, leftEarlyMinutes: 15 }), 0).attendance).toEqual({
      ...here,
      leftEarlyMinutes: 15,
    })
  })

  it('who comes late after all is no longer absent, with no trace of the reason', () =>
    expect(isLate(member('a', ill), 20).attendance).toEqual({ ...here, lateMinutes: 20 }))

  it('a no-show never looks like a visit', () =>
    expect(isAbsent(member('a', { ...here, lateMinutes: 10, leftEarlyMinutes: 5 }), 'work').attendance).toEqual({
      ...ill,
      absenceReason: 'work',
    }))

  it('another reason keeps the words that were said of the absence', () =>
    expect(isAbsentBecause(member('a', ill, 'The bus did not come.'), 'travel')).toMatchObject({
      attendance: { absenceReason: 'travel' },
      words: 'The bus did not come.',
    }))

  it('Here takes minutes and reasons away', () => {
    expect(isHere(member('a', ill)).attendance).toEqual(here)
    expect(isHere(member('a', { ...here, lateMinutes: 10 })).attendance).toEqual(here)
  })
})

describe('the session after entries', () => {
  it('holds them for their members alone, and is held', () => {
    const before = session('planned', [member('a', null), member('b', null)])
    const now = withAttendance(before, [isAbsent(member('b', null), 'ill')])
    expect(now.members.map(({ attendance }) => attendance)).toEqual([null, ill])
    expect(now.state).toBe('held')
  })

  it('shows the words of an absence, and none once the person came after all', () => {
    const absent = withAttendance(session('held', [member('a', ill)]), [isAbsent(member('a', ill), 'ill', 'A cold.')])
    expect(absent.members[0]?.absenceWords).toBe('A cold.')
    const came = withAttendance(absent, absent.members.map(isHere))
    expect(came.members[0]?.absenceWords).toBeNull()
  })

  it('stays closed when it is corrected afterwards', () =>
    expect(withAttendance(session('closed', [member('a', here)]), [isLate(member('a', here), 5)]).state).toBe('closed'))
})

describe('taking back', () => {
  it('puts back what was recorded before', () => {
    const now = session('held', [member('a', ill)])
    expect(entriesBefore(now, [isHere(member('a', ill))])).toEqual([
      { enrolmentId: 'enrolment a', attendance: ill, words: null },
    ])
  })

  it('puts back the words of an absence with it', () => {
    const now = session('held', [member('a', ill, 'A cold.')])
    expect(entriesBefore(now, now.members.map(isHere))).toMatchObject([{ attendance: ill, words: 'A cold.' }])
  })

  it('has nothing to put back where nothing was', () => {
    const now = session('held', [member('a', null), member('b', ill)])
    expect(entriesBefore(now, [isHere(member('a', null)), isHere(member('b', ill))])).toBeNull()
  })
})
