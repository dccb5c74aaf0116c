import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAttendance, recordAttendance } from '../../../main/sessions/attendance-service.ts'
import type { Attendance } from '../../../preload/contract/sessions.ts'
import { absent, aSession, attend, present, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
})
afterEach(() => vault.close())

type Entry = { readonly place: number; readonly attendance: Attendance; readonly words?: string }

const record = (entries: readonly Entry[]) =>
  vault.asClinician((work) =>
    recordAttendance(work, {
      sessionId: session.sessionId,
      entries: entries.map(({ place, attendance, words }) => ({
        enrolmentId: session.members[place]?.enrolmentId ?? 'B'.repeat(22),
        attendance,
        words: words ?? null,
      })),
    }),
  )
const newest = async (place: number) => {
  const recorded = await vault.asClinician((work) => readAttendance(work, session.sessionId))
  return recorded.get(session.members[place]?.enrolmentId ?? '')
}
const events = () =>
  vault.asClinician(({ clinical }) => clinical.selectFrom('attendance').orderBy('seq').selectAll().execute())
const state = () =>
  vault.asClinician(async ({ clinical }) => {
    const row = await clinical
      .selectFrom('session')
      .where('session_id', '=', session.sessionId)
      .select('state')
      .executeTakeFirst()
    return row?.state
  })

test('the first record makes the session a held one, codes and words under one number', async () => {
  expect(await state()).toBe('planned')
  await record([{ place: 0, attendance: absent, words: 'a cold' }])
  expect(await state()).toBe('held')
  expect(await newest(0)).toMatchObject({ state: 'absent', absenceReason: 'ill', words: 'a cold' })
  expect(await newest(1)).toBeUndefined()
  const words = await vault.asClinician(({ clinical }) => clinical.selectFrom('attendance_words').selectAll().execute())
  expect(words).toMatchObject([
    {
      attendance_seq: (await events())[0]?.seq,
      words: 'a cold',
      recorded_by: vault.clinician.userId,
      recorded_at: vault.clock.now,
    },
  ])
})

test('a correction is a new event, and the newest counts', async () => {
  await attend(vault, session)
  await record([{ place: 1, attendance: absent }])
  await record([{ place: 1, attendance: { ...present, lateMinutes: 10, leftEarlyMinutes: 5 } }])
  expect(await newest(1)).toMatchObject({ state: 'present', lateMinutes: 10, leftEarlyMinutes: 5, absenceReason: null })
  expect((await events()).map((event) => event.state)).toEqual(['present', 'present', 'present', 'absent', 'present'])
})

test('no event can be changed by SQL', async () => {
  await attend(vault, session)
  expect(() => vault.raw.prepare("UPDATE attendance SET state = 'absent'").run()).toThrow('corrected by a new event')
})

test.each([
  ['late and absent', { ...absent, lateMinutes: 5 }, { 'attendance.lateMinutes': { fault: 'not-valid' } }],
  [
    'left early and absent',
    { ...absent, leftEarlyMinutes: 5 },
    { 'attendance.leftEarlyMinutes': { fault: 'not-valid' } },
  ],
  [
    'a reason for being there',
    { ...present, absenceReason: 'ill' as const },
    { 'attendance.absenceReason': { fault: 'not-valid' } },
  ],
  [
    'late for the whole session',
    { ...present, lateMinutes: 90 },
    { 'attendance.lateMinutes': { fault: 'too-large', limit: 89 } },
  ],
  [
    'late and gone again at once',
    { ...present, lateMinutes: 60, leftEarlyMinutes: 30 },
    { 'attendance.leftEarlyMinutes': { fault: 'too-large', limit: 29 } },
  ],
])('%s is refused at its field, and nothing is written', async (_, attendance, fields) => {
  const faults = Object.fromEntries(Object.entries(fields).map(([path, fault]) => [`entries.1.${path}`, fault]))
  await expect(
    record([
      { place: 0, attendance: present },
      { place: 1, attendance },
    ]),
  ).rejects.toMatchObject({
    failure: { code: 'invalid', fields: faults },
  })
  expect(await events()).toEqual([])
  expect(await state()).toBe('planned')
})

test('an absence may have no reason yet', async () => {
  await record([{ place: 0, attendance: { ...absent, absenceReason: null } }])
  expect(await newest(0)).toMatchObject({ state: 'absent', absenceReason: null })
})

test('the same member twice, or nobody of the group, is refused', async () => {
  await expect(
    record([
      { place: 0, attendance: present },
      { place: 0, attendance: absent },
      { place: 9, attendance: present },
    ]),
  ).rejects.toMatchObject({
    failure: {
      code: 'invalid',
      fields: {
        'entries.1.enrolmentId': { fault: 'already-used' },
        'entries.2.enrolmentId': { fault: 'not-a-choice' },
      },
    },
  })
})

test('a cancelled session has no attendance', async () => {
  vault.raw.prepare("UPDATE session SET state = 'cancelled' WHERE session_id = ?").run(session.sessionId)
  await expect(attend(vault, session)).rejects.toMatchObject({
    failure: { code: 'not-possible', reason: 'session-cancelled' },
  })
})
