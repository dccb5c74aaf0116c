import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { groupHandlers } from '../../../main/groups/group-handlers.ts'
import { getGroupName, isMyGroup } from '../../../main/groups/group-service.ts'
import { defaultCurriculum } from '../../../main/programmes/default-curriculum.ts'
import { programmeHandlers } from '../../../main/programmes/programme-handlers.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import { groups } from '../../../preload/contract/groups.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { takePlace } from '../../support/take-place.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const form = throughContract(groups.form, groupHandlers.form)
const list = throughContract(groups.list, groupHandlers.list)
const get = throughContract(groups.get, groupHandlers.get)
const grid = throughContract(groups.grid, groupHandlers.grid)

const missing = 'A'.repeat(22)
const wishes = (programmeId: string, facilitators: string[]): Input<typeof groups.form> => ({
  name: 'Tuesday evening',
  programmeId,
  kind: 'closed',
  capacity: 8,
  firstDate: '2026-12-15',
  startTime: '18:30',
  minutes: 90,
  place: 'Room 2',
  facilitators,
})

describe('forming', () => {
  let vault: TestVault
  let programmeId: string
  beforeAll(async () => {
    vault = await aVault()
    programmeId = (await aPractice(vault).withProgramme('Resilience').build()).programmeId
  })
  afterAll(() => vault.close())
  const formed = (change: Partial<Input<typeof groups.form>>) =>
    vault.asClinician((work) => form(work, { ...wishes(programmeId, [vault.clinician.userId]), ...change }))
  const count = () =>
    vault.asManager(async ({ outcomes }) => (await outcomes.selectFrom('label').select('label_id').execute()).length)

  test('makes a session a week for each session of the steps, in order', async () => {
    const { groupId } = await formed({})
    const group = await vault.asClinician((work) => get(work, { groupId }))
    expect(group).toMatchObject({
      groupId,
      name: 'Tuesday evening',
      programmeName: 'Resilience',
      kind: 'closed',
      capacity: 8,
      startTime: '18:30',
      minutes: 90,
      place: 'Room 2',
      facilitators: [{ userId: vault.clinician.userId, displayName: 'Tom Okafor' }],
      members: [],
    })
    const titles = defaultCurriculum.flatMap((step) => Array<string>(step.sessions).fill(step.title))
    expect(group.sessions.map(({ number, stepTitle, state }) => ({ number, stepTitle, state }))).toEqual(
      titles.map((stepTitle, index) => ({ number: index + 1, stepTitle, state: 'planned' })),
    )
    const dates = group.sessions.map((session) => session.date)
    expect(dates.slice(0, 4)).toEqual(['2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05'])
    expect(new Set(group.sessions.map((session) => session.startTime))).toEqual(new Set(['18:30']))
  })

  test('the outcomes file knows weeks, not days, nor the place', async () => {
    await formed({ place: 'Hidden garden room' })
    const rows = await vault.asManager(async ({ outcomes }) => ({
      groups: await outcomes.selectFrom('therapy_group').selectAll().execute(),
      sessions: await outcomes.selectFrom('session').selectAll().execute(),
      labels: await outcomes.selectFrom('label').selectAll().execute(),
    }))
    expect(rows.groups[0]?.first_week).toBe('2026-W51')
    expect(JSON.stringify(rows)).not.toMatch(/\d{4}-\d{2}-\d{2}|18:30|garden/)
  })

  test('whoever forms it need not lead it; a facilitator named twice is one', async () => {
    const { userId } = vault.otherClinician
    const { groupId } = await formed({ facilitators: [userId, vault.owner.userId, userId] })
    const group = await vault.asClinician((work) => get(work, { groupId }))
    expect(group.facilitators.map((user) => user.displayName).toSorted()).toEqual(['Dr. Ida Lindqvist', 'Mina Sato'])
    expect(await vault.asClinician((work) => isMyGroup(work, groupId))).toBe(false)
    expect(await vault.asOtherClinician((work) => isMyGroup(work, groupId))).toBe(true)
    expect(await vault.asClinician((work) => getGroupName(work, groupId))).toBe('Tuesday evening')
  })

  test.each([
    ['a manager', () => vault.manager.userId],
    ['a stranger', () => missing],
  ])('%s cannot lead', async (_who, userId) => {
    const before = await count()
    const call = formed({ facilitators: [vault.clinician.userId, userId()] })
    expect(await failureOf(call)).toEqual({ code: 'invalid', fields: { 'facilitators.1': { fault: 'not-a-choice' } } })
    expect(await count()).toBe(before)
  })

  test('nor can somebody who works here no more', async () => {
    const call = vault.asOwner((work) => {
      const { userId } = vault.otherClinician
      const former = work.staff.list().map((user) => ({ ...user, active: user.userId !== userId }))
      return form({ ...work, staff: { ...work.staff, list: () => former } }, wishes(programmeId, [userId]))
    })
    expect(await failureOf(call)).toMatchObject({ fields: { 'facilitators.0': { fault: 'not-a-choice' } } })
  })

  test('a programme that does not exist', async () => {
    expect(await failureOf(formed({ programmeId: missing }))).toEqual({ code: 'not-found' })
  })

  test('a curriculum that skips every step has no sessions to plan', async () => {
    const other = (await aPractice(vault).withProgramme('Empty').build()).programmeId
    await vault.asOwner(async (work) =>
      programmeHandlers.saveCurriculum(work, {
        programmeId: other,
        version: 1,
        name: 'Empty',
        steps: [{ stepId: null, title: 'Assessment', sessions: 0 }],
      }),
    )
    expect(await failureOf(formed({ programmeId: other }))).toEqual({ code: 'not-possible', reason: 'no-sessions' })
  })

  test.each([
    ['0026-12-15', 'too-small', 1950],
    ['9999-12-31', 'too-large', 2199],
  ])('a first date in a year nobody means: %s', async (firstDate, fault, limit) => {
    expect(await failureOf(formed({ firstDate }))).toEqual({ code: 'invalid', fields: { firstDate: { fault, limit } } })
  })

  test('the longest curriculum fits', async () => {
    const long = (await aPractice(vault).withProgramme('Long').build()).programmeId
    const steps = Array.from({ length: 40 }, (_, n) => ({ stepId: null, title: `Step ${n + 1}`, sessions: 12 }))
    await vault.asOwner(async (work) =>
      programmeHandlers.saveCurriculum(work, { programmeId: long, version: 1, name: 'Long', steps }),
    )
    const { groupId } = await formed({ programmeId: long, firstDate: '2199-12-31' })
    expect((await vault.asClinician((work) => get(work, { groupId }))).sessions).toHaveLength(480)
  })
})

describe('reading', () => {
  let vault: TestVault
  beforeEach(async () => {
    vault = await aVault()
  })
  afterEach(() => vault.close())

  test('the list has every group with its counts, and says which are mine', async () => {
    const practice = await aPractice(vault)
      .withProgramme('Resilience')
      .withGroup({ name: 'Group 10', capacity: 6 })
      .withMembers(3)
      .withProgramme('Veterans')
      .withGroup({ name: 'Group 2', kind: 'open', facilitators: [vault.otherClinician.userId] })
      .build()
    const [ten, two] = practice.groups
    const [first, ...others] = ten?.members.map((member) => member.enrolmentId) ?? []
    if (!ten || !two || !first) throw new Error('there are groups and members')
    const everybody = Object.fromEntries([first, ...others].map((enrolmentId) => [enrolmentId, 'present' as const]))
    await takePlace(vault, ten.groupId, { 1: everybody, 2: everybody })
    await vault.asOwner((work) => endEnrolment(work, { enrolmentId: first, endedWith: 'left-early', reason: '' }))
    expect(await vault.asClinician((work) => list(work, null))).toEqual([
      {
        groupId: two.groupId,
        name: 'Group 2',
        programmeName: 'Veterans',
        kind: 'open',
        members: 0,
        capacity: 12,
        sessionsHeld: 0,
        sessionsPlanned: 12,
        nextSession: { sessionId: expect.any(String), date: '2026-11-23', startTime: '18:00' },
        mine: false,
      },
      {
        groupId: ten.groupId,
        name: 'Group 10',
        programmeName: 'Resilience',
        kind: 'closed',
        members: 2,
        capacity: 6,
        sessionsHeld: 2,
        sessionsPlanned: 12,
        nextSession: { sessionId: expect.any(String), date: '2026-12-07', startTime: '18:00' },
        mine: true,
      },
    ])
    const mine = (await vault.asOtherClinician((work) => list(work, null))).filter((group) => group.mine)
    expect(mine.map((group) => group.name)).toEqual(['Group 2'])
  })

  test('a practice without groups has an empty list', async () => {
    await aPractice(vault).build()
    expect(await vault.asClinician((work) => list(work, null))).toEqual([])
  })

  test('members stand in the order of the register, with those who left', async () => {
    const practice = await aPractice(vault).withProgramme().withGroup().withMembers(3).build()
    const { groupId, members } = practice
    await vault.asOwner((work) =>
      endEnrolment(work, { enrolmentId: members[0]?.enrolmentId ?? '', endedWith: 'left-early', reason: 'words' }),
    )
    const group = await vault.asClinician((work) => get(work, { groupId }))
    expect(group.members.map(({ name, endedWith }) => [name, endedWith])).toEqual([
      ['Grant, Zoë', null],
      ['Hope, Will', 'left-early'],
      ['Wójcik, Łukasz', null],
    ])
  })

  test('the grid is read from what was recorded: the newest event counts', async () => {
    const practice = await aPractice(vault)
      .withProgramme()
      .withGroup()
      .withMembers(2)
      .withMembers(1, { fromSession: 2 })
      .build()
    const { groupId, members } = practice
    const [will = '', zoe = '', lukasz = ''] = members.map((member) => member.enrolmentId)
    await takePlace(vault, groupId, {
      1: { [will]: 'absent', [zoe]: 'absent' },
      2: { [will]: 'present', [zoe]: 'absent', [lukasz]: 'present' },
    })
    await takePlace(vault, groupId, { 1: { [will]: 'present' } })
    const { steps, members: rows, cells } = await vault.asClinician((work) => grid(work, { groupId }))
    expect(steps.map(({ title, sessions }) => ({ title, sessions }))).toEqual(
      defaultCurriculum.filter((step) => step.sessions > 0),
    )
    expect(rows.map((row) => row.name)).toEqual(['Grant, Zoë', 'Hope, Will', 'Wójcik, Łukasz'])
    const rowOf = (enrolmentId: string) =>
      cells.filter((cell) => cell.enrolmentId === enrolmentId).map((cell) => cell.state)
    expect(rowOf(will).slice(0, 3)).toEqual(['attended', 'attended', 'not-yet'])
    expect(rowOf(zoe).slice(0, 3)).toEqual(['missed', 'missed', 'not-yet'])
    expect(rowOf(lukasz).slice(0, 3)).toEqual(['before-joining', 'attended', 'not-yet'])
    expect(cells).toHaveLength(3 * steps.length)
  })

  test('a curriculum that changes later leaves the grid of a group as it was', async () => {
    const { groupId, programmeId } = await aPractice(vault).withProgramme().withGroup().withMembers(1).build()
    const before = await vault.asClinician((work) => grid(work, { groupId }))
    await vault.asOwner(async (work) =>
      programmeHandlers.saveCurriculum(work, {
        programmeId,
        version: 1,
        name: 'Shorter',
        steps: [{ stepId: null, title: 'All in one', sessions: 1 }],
      }),
    )
    expect(await vault.asClinician((work) => grid(work, { groupId }))).toEqual(before)
  })

  test('no such group', async () => {
    const asked = { groupId: missing }
    expect(await failureOf(vault.asOwner((work) => get(work, asked)))).toEqual({ code: 'not-found' })
    expect(await failureOf(vault.asOwner((work) => grid(work, asked)))).toEqual({ code: 'not-found' })
    expect(await failureOf(vault.asOwner((work) => getGroupName(work, missing)))).toEqual({ code: 'not-found' })
    expect(await vault.asOwner((work) => isMyGroup(work, missing))).toBe(false)
  })
})
