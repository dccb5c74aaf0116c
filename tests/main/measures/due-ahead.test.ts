import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureHandlers } from '../../../main/measures/measure-handlers.ts'
import { measures, type PlanEntry } from '../../../preload/contract/measures.ts'
import { given, phq9Answers } from '../../support/a-course.ts'
import { aSession, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { throughContract } from '../../support/through-contract.ts'

const dueAhead = throughContract(measures.dueAhead, measureHandlers.dueAhead)
const savePlan = throughContract(measures.savePlan, measureHandlers.savePlan)

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
})
afterEach(() => vault.close())

const plan = (version: number, entries: PlanEntry[]) =>
  vault.asOwner(async (work) => {
    const { programme_id: programmeId } = await work.clinical
      .selectFrom('therapy_group')
      .select('programme_id')
      .executeTakeFirstOrThrow()
    await savePlan(work, { programmeId, version, entries })
  })
const ahead = () => vault.asClinician((work) => dueAhead(work, null))

test('a session that waits says how much is still to fill in, and nothing once all is given', async () => {
  await plan(1, [])
  expect(await ahead()).toEqual([])
  await plan(2, [{ instrument: 1, timepoint: 'intake', sessionNumber: null }])
  expect(await ahead()).toEqual([{ sessionId: session.sessionId, due: 3 }])
  for (const { participantId } of session.members)
    await given(vault, participantId, { timepoint: 'intake', answers: phq9Answers(8) })
  expect(await ahead()).toEqual([])
})

test('sessions of groups that are not one’s own are not told', async () => {
  expect(await vault.asOtherClinician((work) => dueAhead(work, null))).toEqual([])
})
