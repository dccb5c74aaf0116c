import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readMarks } from '../../../main/sessions/mark-reading-service.ts'
import { answerRisk, setMark } from '../../../main/sessions/mark-service.ts'
import type { Mark } from '../../../preload/contract/sessions.ts'
import { aSession, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
})
afterEach(() => vault.close())

const personOf = (place: number) => session.members[place]?.participantId ?? 'B'.repeat(22)
const mark = (mark: Mark, set: boolean, place = 0) =>
  vault.asClinician((work) =>
    setMark(work, { sessionId: session.sessionId, participantId: personOf(place), mark, set }),
  )
const answer = (place = 0) =>
  vault.asClinician((work) =>
    answerRisk(work, {
      sessionId: session.sessionId,
      participantId: personOf(place),
      action: 'Spoke, safety plan agreed.',
    }),
  )
const marksOf = async (place = 0) => {
  const marks = await vault.asClinician((work) => readMarks(work, session.sessionId))
  return marks.get(personOf(place)) ?? { marks: [], riskOpen: false }
}
const at = (time: string) => {
  vault.clock.now = `2026-11-23T${time}.000Z`
}
const riskOpen = { failure: { code: 'not-possible', reason: 'risk-open' } }

test('marks are set and taken off, and doing it twice changes nothing', async () => {
  await mark('shared', true)
  await mark('shared', true)
  await mark('follow-up', true)
  expect(await marksOf()).toEqual({ marks: ['follow-up', 'shared'], riskOpen: false })
  await mark('shared', false)
  await mark('shared', false)
  expect(await marksOf()).toEqual({ marks: ['follow-up'], riskOpen: false })
  expect(await marksOf(1)).toEqual({ marks: [], riskOpen: false })
})

test('a person who is no member here cannot be marked', async () => {
  await expect(mark('shared', true, 9)).rejects.toMatchObject({
    failure: { code: 'invalid', fields: { participantId: { fault: 'not-a-choice' } } },
  })
})

describe('a risk mark', () => {
  test('is open until it is answered, and the answer stays when the mark goes', async () => {
    at('10:00:00')
    await mark('risk', true)
    expect((await marksOf()).riskOpen).toBe(true)
    at('10:20:00')
    await answer()
    expect(await marksOf()).toEqual({ marks: ['risk'], riskOpen: false })
    await mark('risk', false)
    expect(await marksOf()).toEqual({ marks: [], riskOpen: false })
    const answers = await vault.asClinician(({ clinical }) => clinical.selectFrom('risk_answer').selectAll().execute())
    expect(answers).toMatchObject([
      {
        action: 'Spoke, safety plan agreed.',
        answered_by: vault.clinician.userId,
        answered_at: '2026-11-23T10:20:00.000Z',
      },
    ])
  })

  test('set by a slip is taken off again within a minute by the same person', async () => {
    at('10:00:00')
    await mark('risk', true)
    at('10:00:59')
    await mark('risk', false)
    expect(await marksOf()).toEqual({ marks: [], riskOpen: false })
  })

  test('is not taken off unanswered after a minute, nor by a colleague', async () => {
    at('10:00:00')
    await mark('risk', true)
    await expect(
      vault.asOwner((work) =>
        setMark(work, { sessionId: session.sessionId, participantId: personOf(0), mark: 'risk', set: false }),
      ),
    ).rejects.toMatchObject(riskOpen)
    at('10:01:00')
    await expect(mark('risk', false)).rejects.toMatchObject(riskOpen)
    at('09:59:30') // a clock that went back is no slip
    await expect(mark('risk', false)).rejects.toMatchObject(riskOpen)
    expect((await marksOf()).riskOpen).toBe(true)
  })

  test('set again after an answer is open again, even when the clock went back', async () => {
    at('10:00:00')
    await mark('risk', true)
    at('10:05:00')
    await answer()
    await mark('risk', false)
    at('09:30:00')
    await mark('risk', true)
    expect((await marksOf()).riskOpen).toBe(true)
    await answer()
    expect((await marksOf()).riskOpen).toBe(false)
  })

  test('of one member is not answered by another’s', async () => {
    await mark('risk', true, 0)
    await mark('risk', true, 1)
    await answer(0)
    expect([(await marksOf(0)).riskOpen, (await marksOf(1)).riskOpen]).toEqual([false, true])
  })

  test('that is not set cannot be answered, and an answer is never changed', async () => {
    await expect(answer()).rejects.toMatchObject({ failure: { code: 'not-possible', reason: 'no-risk' } })
    await mark('risk', true)
    await answer()
    expect(() => vault.raw.prepare("UPDATE main.risk_answer SET action = 'nothing'").run()).toThrow(
      'kept as it was given',
    )
  })
})
