import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureHandlers } from '../../../main/measures/measure-handlers.ts'
import { checkNotes } from '../../../main/notes/check-service.ts'
import { signNotes } from '../../../main/notes/signing-service.ts'
import { answerRisk } from '../../../main/sessions/mark-service.ts'
import { measures } from '../../../preload/contract/measures.ts'
import { given, phq9Answers } from '../../support/a-course.ts'
import { aSession, attend, type TestSession, writeUp } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const correct = throughContract(measures.correct, measureHandlers.correct)
const takeBack = throughContract(measures.takeBack, measureHandlers.takeBack)
const closeFlag = throughContract(measures.closeFlag, measureHandlers.closeFlag)
const openFlags = throughContract(measures.openFlags, measureHandlers.openFlags)

let vault: TestVault
let session: TestSession
let participantId: string
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault, 2)
  participantId = session.members[0]?.participantId ?? ''
})
afterEach(() => vault.close())

const open = () => vault.asClinician((work) => openFlags(work, null))
const corrected = (administrationId: string, revision: number, answers: number[]) =>
  vault.asClinician((work) =>
    correct(work, { administrationId, revision, givenOn: work.today, answers, total: null, reason: 'read wrongly' }),
  )
const closed = (flagId: string, action = 'Spoke alone, safe tonight.') =>
  vault.asClinician((work) => closeFlag(work, { flagId, action }))

test('item 9 raises a flag with its words, for the own facilitator and the owner alone', async () => {
  const { flags } = await given(vault, participantId, { answers: phq9Answers(12, 2) })
  expect(flags).toMatchObject([
    { participantId, name: 'Silva, Ana', instrumentName: 'PHQ-9', item: 9, answer: 2, sessionId: null, closed: null },
  ])
  expect(flags[0]?.itemText).toContain('better off dead')
  expect(flags[0]?.answerText).toBe('More than half the days')
  expect(await open()).toEqual(flags)
  expect(await vault.asOwner((work) => openFlags(work, null))).toEqual(flags)
  expect(await vault.asOtherClinician((work) => openFlags(work, null))).toEqual([])
})

test('correcting to 0 and taking back leave the flag; only a user closes it, once, with what was done', async () => {
  const { administration, flags } = await given(vault, participantId, { answers: phq9Answers(12, 1) })
  const { administrationId } = administration
  expect((await corrected(administrationId, 1, phq9Answers(11))).flags).toEqual(flags)
  await vault.asClinician((work) => takeBack(work, { administrationId, revision: 2, reason: 'another person' }))
  expect(await open()).toEqual(flags)
  const flagId = flags[0]?.flagId ?? ''
  const blank = vault.asClinician((work) => closeFlag(work, { flagId, action: ' ' }))
  expect((await failureOf(blank)).fields).toEqual({ action: { fault: 'required' } })
  await closed(flagId)
  expect(await open()).toEqual([])
  expect(await failureOf(closed(flagId))).toEqual({ code: 'not-possible', reason: 'already-closed' })
  expect(() => vault.raw.prepare('DELETE FROM measure_flag').run()).toThrow('never removed')
})

test('a corrected answer raises a flag where none is open and nobody has acted upon as much', async () => {
  const { administration } = await given(vault, participantId, { answers: phq9Answers(12) })
  const { administrationId } = administration
  const raised = (await corrected(administrationId, 1, phq9Answers(12, 1))).flags
  expect(raised).toMatchObject([{ answer: 1, closed: null }])
  expect((await corrected(administrationId, 2, phq9Answers(12, 3))).flags).toHaveLength(1)
  await closed(raised[0]?.flagId ?? '')
  expect((await corrected(administrationId, 3, phq9Answers(10, 3))).flags).toHaveLength(1)
  await corrected(administrationId, 4, phq9Answers(10, 0))
  expect((await corrected(administrationId, 5, phq9Answers(10, 2))).flags).toMatchObject([
    { answer: 1, closed: { by: 'Tom Okafor', action: 'Spoke alone, safe tonight.' } },
    { answer: 2, closed: null },
  ])
})

const inSession = () =>
  given(vault, participantId, {
    timepoint: 'session',
    sessionId: session.sessionId,
    answers: phq9Answers(12, 1),
  })
const sign = () =>
  vault.asClinician(async (work) => {
    const { notes } = await checkNotes(work, { sessionId: session.sessionId })
    return signNotes(work, {
      sessionId: session.sessionId,
      accepted: notes.map(({ participantId, text }) => ({ participantId, text })),
    })
  })
const stateOf = () => vault.raw.prepare('SELECT state FROM session WHERE session_id = ?').pluck().get(session.sessionId)

test('an open flag blocks the member’s note and the closing of its session, as an unanswered risk mark does', async () => {
  await attend(vault, session)
  await writeUp(vault, session)
  const { flags } = await inSession()
  const { findings } = await vault.asClinician((work) => checkNotes(work, { sessionId: session.sessionId }))
  expect(findings).toMatchObject([{ finding: 'risk-open', participantId, blocks: true }])
  expect(await failureOf(sign())).toEqual({ code: 'not-possible', reason: 'risk-open' })
  await closed(flags[0]?.flagId ?? '')
  expect(await sign()).toEqual({ signed: 3, sessionClosed: true })
})

test('what was done about the risk in the session closes the flag too', async () => {
  await attend(vault, session)
  await writeUp(vault, session)
  const { flags } = await inSession()
  expect(stateOf()).toBe('held')
  await vault.asClinician((work) =>
    answerRisk(work, { sessionId: session.sessionId, participantId, action: 'Called the crisis line together.' }),
  )
  expect(await open()).toEqual([])
  const [flag] = flags
  expect(vault.recorded).toContainEqual({
    action: 'flag closed',
    subjects: { flagId: flag?.flagId, participantId, sessionId: session.sessionId },
  })
  expect(await sign()).toMatchObject({ sessionClosed: true })
  expect(stateOf()).toBe('closed')
})

test('a flag of another session, or of none, holds nothing up', async () => {
  await attend(vault, session)
  await writeUp(vault, session)
  await given(vault, participantId, { answers: phq9Answers(12, 1) })
  expect(await sign()).toMatchObject({ sessionClosed: true })
})
