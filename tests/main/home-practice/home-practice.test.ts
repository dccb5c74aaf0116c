import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClinicalWork } from '../../../main/database/work.ts'
import { homePracticeHandlers } from '../../../main/home-practice/home-practice-handlers.ts'
import { homePractice } from '../../../preload/contract/home-practice.ts'
import { hostileTexts } from '../../fixtures/hostile-texts.ts'
import { aSession, enrolPerson, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const ofSession = throughContract(homePractice.ofSession, homePracticeHandlers.ofSession)
const set = throughContract(homePractice.set, homePracticeHandlers.set)
const report = throughContract(homePractice.report, homePracticeHandlers.report)
const ofParticipant = throughContract(homePractice.ofParticipant, homePracticeHandlers.ofParticipant)

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
})
afterEach(() => vault.close())

const words = 'Breathe out slowly for two minutes'
const as = <T>(job: (work: ClinicalWork) => Promise<T>) => vault.asClinician(job)
const id = (number: number) => session.sessionIds[number - 1] ?? ''
const member = (place: number) => session.members[place] ?? { enrolmentId: 'B'.repeat(22), participantId: '' }
const read = (number: number) => as((work) => ofSession(work, { sessionId: id(number) }))
const setIn = (number: number, version = 0, change: { words?: string; plannedTimes?: number } = {}) =>
  as((work) => set(work, { sessionId: id(number), words, plannedTimes: 3, version, ...change }))
type Said = readonly [place: number, times: number, helpfulness: number | null]
const reportIn = (number: number, ...said: Said[]) =>
  as((work) =>
    report(work, {
      sessionId: id(number),
      entries: said.map(([place, times, helpfulness]) => ({
        enrolmentId: member(place).enrolmentId,
        times,
        helpfulness,
      })),
    }),
  )
const reports = async (number: number) => {
  const { reports } = await read(number)
  return session.members.map(({ enrolmentId }) => {
    const found = reports.find((row) => row.enrolmentId === enrolmentId)
    return [found?.times, found?.helpfulness]
  })
}
const cancel = (number: number) =>
  vault.raw.prepare("UPDATE session SET state = 'cancelled' WHERE session_id = ?").run(id(number))
const nobodySaid = [
  [null, null],
  [null, null],
  [null, null],
]

describe('what a session sets', () => {
  test('is there for it, and before the next', async () => {
    expect(await read(1)).toMatchObject({ set: null, before: null })
    expect(await setIn(1)).toEqual({ version: 1 })
    const shown = { words, plannedTimes: 3, version: 1, sessionNumber: 1 }
    expect(await read(1)).toMatchObject({ set: shown, before: null })
    expect(await read(2)).toMatchObject({ set: null, before: shown })
    expect(await reports(2)).toEqual(nobodySaid)
  })

  test('lasts until a session that sets something else', async () => {
    await setIn(1)
    await setIn(3, 0, { words: 'Write down one good thing a day' })
    expect((await read(3)).before).toMatchObject({ words, sessionNumber: 1 })
    expect((await read(4)).before).toMatchObject({ sessionNumber: 3 })
    cancel(3)
    expect((await read(4)).before).toMatchObject({ sessionNumber: 1 })
  })

  test('may be changed by whoever saw the newest version', async () => {
    await setIn(1)
    expect(await setIn(1, 1, { words: 'Breathe', plannedTimes: 5 })).toEqual({ version: 2 })
    for (const version of [0, 1, 3]) expect(await failureOf(setIn(1, version))).toEqual({ code: 'conflict' })
    expect((await read(1)).set).toMatchObject({ words: 'Breathe', plannedTimes: 5, version: 2 })
  })

  test('stays once somebody has reported of it', async () => {
    await setIn(1)
    await reportIn(2, [0, 2, 7])
    expect(await failureOf(setIn(1, 1, { words: 'Something else' }))).toEqual({
      code: 'not-possible',
      reason: 'already-reported',
    })
  })

  test('names nobody of the group', async () => {
    expect(await failureOf(setIn(1, 0, { words: 'Ring Benedikt on Tuesday' }))).toMatchObject({
      code: 'invalid',
      fields: { words: { fault: 'names-a-member' } },
    })
    expect((await read(1)).set).toBeNull()
  })

  test('is nothing in a cancelled session', async () => {
    cancel(1)
    expect(await failureOf(setIn(1))).toEqual({ code: 'not-possible', reason: 'session-cancelled' })
  })
})

describe('what members report', () => {
  beforeEach(() => setIn(1))

  test('is shown in the session where they said it', async () => {
    await reportIn(2, [0, 3, 8], [2, 0, null])
    expect(await reports(2)).toEqual([
      [3, 8],
      [null, null],
      [0, null],
    ])
    expect(await reports(3)).toEqual(nobodySaid)
  })

  test('is corrected by a newer report, and nothing is overwritten', async () => {
    await reportIn(2, [0, 3, 8])
    await reportIn(2, [0, 2, null])
    expect((await reports(2))[0]).toEqual([2, null])
    const kept = await as(({ outcomes }) => outcomes.selectFrom('home_practice_report').select('times').execute())
    expect(kept).toEqual([{ times: 3 }, { times: 2 }])
    expect(() => vault.raw.prepare('UPDATE home_practice_report SET times = 9').run()).toThrow('by a new one')
  })

  test('is refused as a whole, at its fields, where one report is wrong', async () => {
    const newcomer = await vault.asOwner((work) =>
      enrolPerson(work, session.groupId, { givenName: 'Noor', familyName: 'Haddad' }, 5),
    )
    session.members.push(newcomer)
    expect(await failureOf(reportIn(2, [0, 3, 8], [0, 2, 8], [1, 0, 8], [9, 1, 1], [3, 1, 1]))).toMatchObject({
      code: 'invalid',
      fields: {
        'entries.1.enrolmentId': { fault: 'already-used' },
        'entries.2.helpfulness': { fault: 'not-valid' },
        'entries.3.enrolmentId': { fault: 'not-a-choice' },
        'entries.4.enrolmentId': { fault: 'not-a-choice' },
      },
    })
    expect(await as(({ outcomes }) => outcomes.selectFrom('home_practice_report').select('seq').execute())).toEqual([])
  })

  test.each([
    [{ times: -1, helpfulness: 1 }, 'times', 'too-small'],
    [{ times: 100, helpfulness: 1 }, 'times', 'too-large'],
    [{ times: 1.5, helpfulness: 1 }, 'times', 'not-a-number'],
    [{ times: 1, helpfulness: 11 }, 'helpfulness', 'too-large'],
  ])('%j is out of range', async (numbers, field, fault) => {
    const entries = [{ enrolmentId: member(0).enrolmentId, ...numbers }]
    expect(await failureOf(as((work) => report(work, { sessionId: id(2), entries })))).toMatchObject({
      fields: { [`entries.0.${field}`]: { fault } },
    })
  })

  test('needs something that was set, and a session that took place', async () => {
    expect(await failureOf(reportIn(1, [0, 1, 1]))).toEqual({ code: 'not-possible', reason: 'nothing-set' })
    cancel(2)
    expect(await failureOf(reportIn(2, [0, 1, 1]))).toEqual({ code: 'not-possible', reason: 'session-cancelled' })
  })
})

describe('of one participant', () => {
  test('everything that was set while they belonged, with what they said last', async () => {
    await setIn(1)
    await setIn(2, 0, { words: 'Walk', plannedTimes: 7 })
    await reportIn(2, [0, 1, 4])
    await reportIn(2, [0, 2, 5], [1, 0, null])
    const late = await vault.asOwner((work) =>
      enrolPerson(work, session.groupId, { givenName: 'Noor', familyName: 'Haddad' }, 2),
    )
    const rows = (participantId: string) => as((work) => ofParticipant(work, { participantId }))
    expect(await rows(member(0).participantId)).toEqual([
      { words: 'Walk', groupName: 'Group 1', sessionNumber: 2, plannedTimes: 7, times: null, helpfulness: null },
      { words, groupName: 'Group 1', sessionNumber: 1, plannedTimes: 3, times: 2, helpfulness: 5 },
    ])
    expect((await rows(member(1).participantId)).map((row) => row.times)).toEqual([null, 0])
    expect((await rows(late.participantId)).map((row) => row.sessionNumber)).toEqual([2])
  })
})

test('others have no part in it', async () => {
  await setIn(1)
  const sessionId = id(2)
  const { enrolmentId, participantId } = member(0)
  const entries = [{ enrolmentId, times: 1, helpfulness: 1 }]
  const refused = { code: 'not-possible', reason: 'not-your-group' }
  const calls: ((work: ClinicalWork) => Promise<unknown>)[] = [
    (work) => ofSession(work, { sessionId }),
    (work) => set(work, { sessionId, words, plannedTimes: 1, version: 0 }),
    (work) => report(work, { sessionId, entries }),
  ]
  for (const call of calls) expect(await failureOf(vault.asOtherClinician(call))).toEqual(refused)
  expect(await failureOf(vault.asOtherClinician((work) => ofParticipant(work, { participantId })))).toEqual({
    code: 'not-possible',
    reason: 'state-a-reason',
  })
})

test('hostile texts are kept exactly or refused at their field', async () => {
  let version = 0
  for (const text of hostileTexts) {
    const failure = await setIn(1, version, { words: text }).then(
      () => null,
      (error) => error.failure,
    )
    if (failure) expect(Object.keys(failure.fields)).toEqual(['words'])
    else expect((await read(1)).set).toMatchObject({ words: text.trim(), version: ++version })
  }
})
