import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { measureHandlers } from '../../../main/measures/measure-handlers.ts'
import { measures } from '../../../preload/contract/measures.ts'
import { aCourse, given, phq9Answers } from '../../support/a-course.ts'
import { aSession, attend, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const course = throughContract(measures.course, measureHandlers.course)

let vault: TestVault
let session: TestSession
let participantId: string
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
  participantId = session.members[0]?.participantId ?? ''
})
afterEach(() => vault.close())

const courseOf = () => vault.asClinician((work) => course(work, { participantId }))
const faultsIn = async (call: Promise<unknown>) => (await failureOf(call)).fields
const stored = () => vault.raw.prepare('SELECT * FROM administration ORDER BY position').all()

describe('what was filled in', () => {
  test('answers become a score with band and case; the words of the band are not kept', async () => {
    const { administration, flags } = await given(vault, participantId, { answers: phq9Answers(16) })
    expect(administration).toMatchObject({
      score: { points: 16, text: '16', band: 'Moderately severe', bandPlace: 3, isCase: true },
      missing: 0,
      change: null,
      flagNotKnown: false,
      revision: 1,
    })
    expect(flags).toEqual([])
    expect(stored()).toMatchObject([{ score_units: 16, week: '2026-W48', position: 1, void: 0 }])
  })

  test('a missing answer is no 0: it is kept unscored, and says how many are missing', async () => {
    const answers = [null, ...phq9Answers(10).slice(1)]
    const { administration } = await given(vault, participantId, { answers })
    expect(administration).toMatchObject({ score: null, missing: 1 })
  })

  test('a total alone: what was answered to item 9 is not known', async () => {
    const { administration } = await given(vault, participantId, { answers: null, total: 18 })
    expect(administration).toMatchObject({ score: { text: '18' }, flagNotKnown: true })
  })

  test.each([
    [{ answers: [0, 1] }, { 'answers.2': { fault: 'required' } }],
    [{ answers: Array(10).fill(0) }, { answers: { fault: 'too-many', limit: 9 } }],
    [{ answers: [0, 0, 0, 4, 0, 0, 0, 0, 0] }, { 'answers.3': { fault: 'too-large', limit: 3 } }],
    [{ answers: Array(9).fill(null) }, { answers: { fault: 'required' } }],
    [{ answers: null, total: null }, { total: { fault: 'required' } }],
    [{ answers: null, total: 28 }, { total: { fault: 'too-large', limit: 27 } }],
    [{ answers: null, total: 13.5 }, { total: { fault: 'not-valid' } }],
    [{ answers: phq9Answers(10), total: 11 }, { total: { fault: 'does-not-match' } }],
    [{ instrument: 99 }, { instrument: { fault: 'not-a-choice' } }],
    [{ instrument: 5, how: 'form', answers: [3, 3, 3, 3, 3, 3] }, { how: { fault: 'not-a-choice' } }],
    [{ instrument: 5, answers: [3, 3, 3, 0, 3, 3] }, { 'answers.3': { fault: 'too-small', limit: 1 } }],
    [{ instrument: 5, answers: null, total: 4.2 }, { total: { fault: 'not-valid' } }],
    [{ how: 'total' }, { how: { fault: 'not-valid' } }],
    [{ how: 'paper', answers: null, total: 12 }, { answers: { fault: 'required' } }],
    [{ givenOn: '2026-11-24' }, { givenOn: { fault: 'in-the-future' } }],
    [{ givenOn: '1949-12-31' }, { givenOn: { fault: 'too-small', limit: 1950 } }],
    [{ timepoint: 'session' }, { sessionId: { fault: 'required' } }],
    [{ timepoint: 'follow-up' }, { followUpMonths: { fault: 'required' } }],
    [{ followUpMonths: 3 }, { followUpMonths: { fault: 'not-valid' } }],
  ] as const)('%j is refused at its field', async (wishes, fields) => {
    expect(await faultsIn(given(vault, participantId, wishes as object))).toEqual(fields)
    expect(stored()).toEqual([])
  })

  test('score-only instruments take codes or a total', async () => {
    const codes = await given(vault, participantId, { instrument: 5, answers: [4, 2, 4, 2, 4, 1] })
    expect(codes.administration.score).toMatchObject({ text: '4.17', band: 'Normal' })
    const total = await given(vault, participantId, { instrument: 6, answers: null, total: 48 })
    expect(total.administration.score).toMatchObject({ text: '48', isCase: true })
  })

  test('a paper form that prints scored values is read as it is printed', async () => {
    const { administration } = await given(vault, participantId, {
      instrument: 3,
      answers: [0, 4, 4, 0, 0, 0, 0, 0, 0, 0],
    })
    expect(administration.score?.text).toBe('8')
  })

  test('not before birth', async () => {
    vault.raw.prepare("UPDATE participant SET birth_date = '2000-05-05' WHERE person_id = ?").run(participantId)
    expect(await faultsIn(given(vault, participantId, { givenOn: '2000-05-04' }))).toEqual({
      givenOn: { fault: 'before-birth' },
    })
  })
})

describe('where it belongs', () => {
  test('a session of which the person is no member is refused', async () => {
    const [, other] = session.members
    await attend(vault, session)
    await vault.asOwner((work) =>
      endEnrolment(work, { enrolmentId: other?.enrolmentId ?? '', endedWith: 'left-early', reason: '' }),
    )
    const wishes = { timepoint: 'session', sessionId: session.sessionIds[5] ?? '' } as const
    expect(await faultsIn(given(vault, other?.participantId ?? '', wishes))).toEqual({
      sessionId: { fault: 'not-a-choice' },
    })
    expect((await given(vault, participantId, wishes)).administration.sessionNumber).toBe(6)
  })

  test('an intake begins a path, and enrolling goes on with it', async () => {
    const before = vault.raw.prepare('SELECT count(*) FROM episode').pluck().get()
    await given(vault, participantId)
    expect(vault.raw.prepare('SELECT count(*) FROM episode').pluck().get()).toBe(before)
  })

  test('closure and follow-up after the end stay on the path that ended', async () => {
    await attend(vault, session)
    await given(vault, participantId)
    await vault.asOwner((work) =>
      endEnrolment(work, { enrolmentId: session.members[0]?.enrolmentId ?? '', endedWith: 'completed', reason: '' }),
    )
    await given(vault, participantId, { timepoint: 'closure', answers: phq9Answers(4) })
    await given(vault, participantId, { timepoint: 'follow-up', followUpMonths: 3, answers: phq9Answers(20) })
    expect(new Set((stored() as { episode_id: string }[]).map((row) => row.episode_id)).size).toBe(1)
    const { courses } = await courseOf()
    expect(courses[0]?.administrations.map(({ change }) => change?.is ?? null)).toEqual([null, 'improved', 'worsened'])
    expect(vault.raw.prepare('SELECT scores, first_units, last_units FROM episode_measure').all()).toEqual([
      { scores: 2, first_units: 14, last_units: 4 },
    ])
  })

  test('somebody else’s participant asks for a reason', async () => {
    const call = vault.asOtherClinician((work) => course(work, { participantId }))
    expect(await failureOf(call)).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
  })

  test('positions follow the days, whatever the order of entry', async () => {
    await given(vault, participantId, { givenOn: '2026-11-20', answers: phq9Answers(10) })
    await given(vault, participantId, { givenOn: '2026-11-02', answers: phq9Answers(20) })
    await given(vault, participantId, { givenOn: '2026-11-10', answers: phq9Answers(15) })
    expect(stored().map((row) => (row as { score_units: number }).score_units)).toEqual([20, 15, 10])
    expect(vault.raw.prepare('SELECT first_units, last_units FROM episode_measure').all()).toEqual([
      { first_units: 20, last_units: 10 },
    ])
  })
})

test('the course has corridor, changes against the first score, session marks and prompts', async () => {
  await attend(vault, session, [1])
  await aCourse(vault, participantId, [12, 14, 19])
  const found = await courseOf()
  expect(found.courses).toMatchObject([{ instrument: 1, corridor: { from: 6, to: 18 } }])
  expect(found.courses[0]?.administrations.map(({ change }) => change)).toEqual([
    null,
    { points: 2, text: '+2', is: 'unchanged', recovered: false },
    { points: 7, text: '+7', is: 'worsened', recovered: false },
  ])
  expect(found.sessions).toEqual([{ number: 1, date: '2026-11-23', attended: true }])
  expect(found.prompts.map(({ reason, facts }) => [reason, facts])).toEqual([
    ['reliably-worse', 'PHQ-9 from 12 to 19'],
    ['two-rises', 'PHQ-9 12, then 14, then 19'],
  ])
})
