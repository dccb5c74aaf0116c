import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClosure, type Closing, closureCalls, signAsRead } from '../../support/a-closure.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf } from '../../support/through-contract.ts'

let vault: TestVault
let closing: Closing
beforeEach(async () => {
  vault = await aVault()
  closing = await aClosure(vault)
  const followUps = [1, 3, 6].map((months) => ({ months, dueOn: `2027-0${months}-10` }))
  await vault.asClinician((work) => signAsRead(work, closing.enrolmentId, { endEnrolment: 'completed', followUps }))
})
afterEach(() => vault.close())

const due = (as: 'asClinician' | 'asOwner' | 'asOtherClinician' = 'asClinician') =>
  vault[as]((work) => closureCalls.followUpsDue(work, null))
const on = (day: string) => {
  vault.clock.now = `${day}T09:00:00.000Z`
}
const first = async () => {
  const { followUps } = await vault.asClinician((work) =>
    closureCalls.ofParticipant(work, { participantId: closing.participantId }),
  )
  return followUps[0]?.followUpId ?? ''
}
type Said = Partial<Parameters<typeof closureCalls.recordFollowUp>[1]>
const record = async (said: Said = {}, as: 'asClinician' | 'asOtherClinician' = 'asClinician') => {
  const followUpId = await first()
  return vault[as]((work) =>
    closureCalls.recordFollowUp(work, {
      followUpId,
      outcome: 'reached',
      doneOn: null,
      words: 'Well.',
      version: 1,
      ...said,
    }),
  )
}

test('two weeks before its day it is in the list, and stays there until it is recorded', async () => {
  on('2026-12-26')
  expect(await due()).toEqual([])
  on('2026-12-27')
  expect(await due()).toMatchObject([{ name: 'Silva, Ana', months: 1, dueOn: '2027-01-10', outcome: null }])
  on('2027-03-05')
  expect((await due()).map(({ months }) => months)).toEqual([1, 3])
  await record()
  expect((await due()).map(({ months }) => months)).toEqual([3])
})

test('the group’s facilitators and the owner see it, others do not', async () => {
  on('2027-01-01')
  expect(await due('asOwner')).toHaveLength(1)
  expect(await due('asOtherClinician')).toEqual([])
  expect(await failureOf(record({}, 'asOtherClinician'))).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
})

test('keeps outcome and day in both files, and words in the clinical one alone', async () => {
  on('2027-01-12')
  await record({ doneOn: '2027-01-11', words: 'Sings in the choir again.' })
  expect(vault.raw.prepare(`SELECT outcome, done_week FROM follow_up WHERE months = 1`).get()).toEqual({
    outcome: 'reached',
    done_week: '2027-W02',
  })
  expect(
    vault.raw
      .prepare('SELECT done_on, words, done_by, version FROM follow_up_detail WHERE due_on = ?')
      .get('2027-01-10'),
  ).toEqual({
    done_on: '2027-01-11',
    words: 'Sings in the choir again.',
    done_by: vault.clinician.userId,
    version: 2,
  })
})

test('without a day it was today; a day to come is refused; a stale correction is a conflict', async () => {
  on('2027-01-12')
  expect(await failureOf(record({ doneOn: '2027-01-13' }))).toMatchObject({
    fields: { doneOn: { fault: 'in-the-future' } },
  })
  await record({ outcome: 'not-reached' })
  expect(await failureOf(record())).toEqual({ code: 'conflict' })
  await record({ outcome: 'declined', version: 2 })
  const { followUps } = await vault.asClinician((work) =>
    closureCalls.ofParticipant(work, { participantId: closing.participantId }),
  )
  expect(followUps[0]).toMatchObject({ outcome: 'declined', doneOn: '2027-01-12', version: 3 })
})

test('one that was called off may be agreed again', async () => {
  on('2027-01-12')
  await record({ outcome: 'cancelled' })
  const { followUps } = await vault.asClinician((work) =>
    closureCalls.prepare(work, { enrolmentId: closing.enrolmentId }),
  )
  expect(followUps).toEqual([{ months: 1, dueOn: '2027-02-12' }])
})
