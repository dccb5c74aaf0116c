import { afterEach, beforeEach, expect, test } from 'vitest'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { reportHandlers } from '../../../main/reports/report-handlers.ts'
import { reports } from '../../../preload/contract/reports.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { takePlace } from '../../support/take-place.ts'
import { faultsOf, throughContract } from '../../support/through-contract.ts'

const figures = throughContract(reports.groups, reportHandlers.groups)

let vault: TestVault
beforeEach(async () => {
  vault = await aVault()
})
afterEach(() => vault.close())

const asManager = () => vault.asManager((work) => figures(work, null))
const said = (enrolmentIds: readonly string[], state: 'present' | 'absent') =>
  Object.fromEntries(enrolmentIds.map((enrolmentId) => [enrolmentId, state]))

test('figures by group, without the clinical file; with a group of four its neighbour is hidden too', async () => {
  const practice = await aPractice(vault)
    .withProgramme('Resilience')
    .withGroup({ name: 'Group 10' })
    .withMembers(6)
    .withGroup({ name: 'Group 3' })
    .withMembers(5)
    .withGroup({ name: 'Group 2' })
    .withMembers(4)
    .build()
  const [ten, three, two] = practice.groups
  if (!ten || !three || !two) throw new Error('there are groups')
  const [first = '', ...others] = ten.members.map((member) => member.enrolmentId)
  await takePlace(vault, ten.groupId, { 1: { ...said(others, 'present'), [first]: 'absent' } })
  await takePlace(vault, ten.groupId, { 2: said([first, ...others], 'present') })
  for (const { groupId, members } of [three, two])
    await takePlace(vault, groupId, {
      1: said(
        members.map((member) => member.enrolmentId),
        'present',
      ),
    })
  const group = { programmeName: 'Resilience', sessionsPlanned: 12, sessionsHeld: 1, enrolled: null, attendance: null }
  // The report on all groups says that fifteen enrolled: a five beside the hidden four would tell it.
  expect(await asManager()).toEqual({
    groups: [
      { ...group, groupId: two.groupId, name: 'Group 2' },
      { ...group, groupId: three.groupId, name: 'Group 3' },
      { ...group, groupId: ten.groupId, name: 'Group 10', sessionsHeld: 2, enrolled: 6, attendance: 0.92 },
    ],
  })
})

test('people are counted once, also after they left and came back; sessions after leaving are not theirs', async () => {
  const practice = await aPractice(vault).withProgramme().withGroup().withMembers(5).build()
  const { groupId, members } = practice
  const [leaver = '', ...others] = members.map((member) => member.enrolmentId)
  await takePlace(vault, groupId, { 1: said([leaver, ...others], 'present') })
  await vault.asOwner((work) => endEnrolment(work, { enrolmentId: leaver, endedWith: 'left-early', reason: '' }))
  await takePlace(vault, groupId, { 2: said(others, 'absent') })
  expect((await asManager()).groups[0]).toMatchObject({ enrolled: 5, attendance: 0.56 })
})

test('a correction counts, the event before it does not', async () => {
  const { groupId, members } = await aPractice(vault).withProgramme().withGroup().withMembers(5).build()
  const everybody = members.map((member) => member.enrolmentId)
  await takePlace(vault, groupId, { 1: said(everybody, 'present') })
  await takePlace(vault, groupId, { 1: said(everybody.slice(0, 1), 'absent') })
  expect((await asManager()).groups[0]).toMatchObject({ attendance: 0.8 })
})

test('the rate waits until five people stand behind it', async () => {
  const { groupId, members } = await aPractice(vault).withProgramme().withGroup().withMembers(6).build()
  const everybody = members.map((member) => member.enrolmentId)
  await takePlace(vault, groupId, { 1: said(everybody.slice(0, 4), 'present') })
  expect((await asManager()).groups[0]).toMatchObject({ sessionsHeld: 1, enrolled: 6, attendance: null })
  await takePlace(vault, groupId, { 1: said(everybody.slice(4), 'absent') })
  expect((await asManager()).groups[0]).toMatchObject({ attendance: 0.67 })
})

test('who refused to be in reports is in no figure', async () => {
  const { groupId, members } = await aPractice(vault).withProgramme().withGroup().withMembers(6).build()
  const everybody = members.map((member) => member.enrolmentId)
  const [refuser = ''] = everybody
  await takePlace(vault, groupId, { 1: { ...said(everybody, 'present'), [refuser]: 'absent' } })
  await vault.asOwner(({ outcomes }) =>
    outcomes
      .updateTable('person')
      .set({ report_consent: 'refused' })
      .where('person_id', '=', members[0]?.participantId ?? '')
      .execute(),
  )
  expect((await asManager()).groups[0]).toMatchObject({ enrolled: 5, attendance: 1 })
})

test('no answer holds a name of anybody', async () => {
  const { groupId, members } = await aPractice(vault).withProgramme().withGroup().withMembers(8).build()
  await takePlace(vault, groupId, {
    1: said(
      members.map((member) => member.enrolmentId),
      'present',
    ),
  })
  const answer = JSON.stringify(await asManager())
  for (const person of members)
    for (const word of [
      person.givenName,
      person.familyName,
      person.recordNumber,
      person.participantId,
      person.enrolmentId,
    ])
      expect(answer).not.toContain(word)
})

test('a practice without groups', async () => {
  expect(await asManager()).toEqual({ groups: [] })
})

test('the size of the smallest cell is nobody’s to choose', () => {
  expect(Object.keys(faultsOf(reports.groups, { smallestCell: 1 }))).toEqual([''])
})
