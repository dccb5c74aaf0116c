import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enrolmentHandlers } from '../../../main/enrolments/enrolment-handlers.ts'
import { listMembers } from '../../../main/enrolments/enrolment-service.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import { enrolments } from '../../../preload/contract/enrolments.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { takePlace } from '../../support/take-place.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const enrol = throughContract(enrolments.enrol, enrolmentHandlers.enrol)
const end = throughContract(enrolments.end, enrolmentHandlers.end)

let vault: TestVault
beforeEach(async () => {
  vault = await aVault()
})
afterEach(() => vault.close())

const missing = 'A'.repeat(22)
const enrolled = (groupId: string, participantId: string, fromSession = 1) =>
  vault.asClinician((work) => enrol(work, { groupId, participantId, fromSession }))
const ended = (enrolmentId: string, endedWith: Input<typeof enrolments.end>['endedWith'], reason = '') =>
  vault.asClinician((work) => end(work, { enrolmentId, endedWith, reason }))
const membersAt = (groupId: string, number: number) => vault.asClinician((work) => listMembers(work, groupId, number))
const episodes = () =>
  vault.asManager(({ outcomes }) =>
    outcomes
      .selectFrom('episode')
      .selectAll()
      .orderBy('rowid' as 'episode_id')
      .execute(),
  )
const events = () => vault.asManager(({ outcomes }) => outcomes.selectFrom('roster_event').selectAll().execute())
const everyRow = () =>
  vault.asOwner(async ({ clinical }) => ({
    enrolment: await clinical.selectFrom('enrolment').selectAll().execute(),
    detail: await clinical.selectFrom('enrolment_detail').selectAll().execute(),
    episode: await clinical.selectFrom('episode').selectAll().execute(),
    event: await clinical.selectFrom('roster_event').selectAll().execute(),
  }))

/** A programme, a group that it follows, and people without a place. */
const ready = (count = 3, capacity = 12) =>
  aPractice(vault).withProgramme().withGroup({ capacity }).withPeople(count).build()
const idsOf = (practice: Awaited<ReturnType<typeof ready>>) => practice.people.map((person) => person.participantId)

describe('enrolling', () => {
  test('gives a place from a session on, opens the path, and appends to the roster', async () => {
    const practice = await ready()
    const [participantId = ''] = idsOf(practice)
    const { enrolmentId } = await enrolled(practice.groupId, participantId, 3)
    expect(await membersAt(practice.groupId, 2)).toEqual([])
    expect(await membersAt(practice.groupId, 3)).toEqual([
      {
        enrolmentId,
        participantId,
        givenName: 'Will',
        familyName: 'Hope',
        preferredName: 'Wil',
        name: 'Hope, Will',
        fromSession: 3,
        toSession: null,
        endedWith: null,
      },
    ])
    expect(await episodes()).toMatchObject([
      { person_id: participantId, programme_id: practice.programmeId, enrolled_week: '2026-W48', planned_sessions: 12 },
    ])
    expect(await events()).toEqual([
      { seq: 1, enrolment_id: enrolmentId, person_id: participantId, what: 'enrolled', week: '2026-W48' },
    ])
  })

  test('the outcomes file gets weeks, the clinical one the instant and the words', async () => {
    const practice = await ready()
    const { enrolmentId } = await enrolled(practice.groupId, idsOf(practice)[0] ?? '')
    await ended(enrolmentId, 'left-early', 'Moved to another town')
    const { detail } = await everyRow()
    expect(detail).toMatchObject([
      {
        enrolment_id: enrolmentId,
        enrolled_at: vault.clock.now,
        ended_at: vault.clock.now,
        reason: 'Moved to another town',
      },
    ])
    const numbers = JSON.stringify(
      await vault.asManager(({ outcomes }) => outcomes.selectFrom('enrolment').selectAll().execute()),
    )
    expect(numbers).not.toContain('2026-11')
    expect(numbers).not.toContain('town')
  })

  test('a full group takes nobody until a place is free again', async () => {
    const practice = await ready(3, 2)
    const [one = '', two = '', three = ''] = idsOf(practice)
    const { enrolmentId } = await enrolled(practice.groupId, one)
    await enrolled(practice.groupId, two)
    expect(await failureOf(enrolled(practice.groupId, three))).toEqual({ code: 'not-possible', reason: 'group-full' })
    await ended(enrolmentId, 'left-early')
    await enrolled(practice.groupId, three)
    expect((await membersAt(practice.groupId, 1)).map((member) => member.participantId).toSorted()).toEqual(
      [two, three].toSorted(),
    )
  })

  test('nobody has two places in a group, even where it is full', async () => {
    const practice = await ready(2, 2)
    const [one = '', two = ''] = idsOf(practice)
    await enrolled(practice.groupId, one)
    expect(await failureOf(enrolled(practice.groupId, one, 5))).toEqual({
      code: 'not-possible',
      reason: 'already-enrolled',
    })
    await enrolled(practice.groupId, two)
    expect(await failureOf(enrolled(practice.groupId, one))).toMatchObject({ reason: 'already-enrolled' })
  })

  test('somebody who comes back starts after their last session, so that no session holds them twice', async () => {
    const practice = await ready()
    const [one = ''] = idsOf(practice)
    const first = await enrolled(practice.groupId, one)
    await takePlace(vault, practice.groupId, {
      1: { [first.enrolmentId]: 'present' },
      2: { [first.enrolmentId]: 'absent' },
    })
    await ended(first.enrolmentId, 'left-early')
    expect(await failureOf(enrolled(practice.groupId, one, 2))).toEqual({
      code: 'invalid',
      fields: { fromSession: { fault: 'too-small', limit: 3 } },
    })
    const second = await enrolled(practice.groupId, one, 3)
    for (const [number, enrolmentId] of [
      [1, first.enrolmentId],
      [2, first.enrolmentId],
      [3, second.enrolmentId],
    ] as const)
      expect((await membersAt(practice.groupId, number)).map((member) => member.enrolmentId)).toEqual([enrolmentId])
  })

  test('not after the last session', async () => {
    const practice = await ready()
    const call = enrolled(practice.groupId, idsOf(practice)[0] ?? '', 13)
    expect(await failureOf(call)).toEqual({
      code: 'invalid',
      fields: { fromSession: { fault: 'too-large', limit: 12 } },
    })
    expect(await episodes()).toEqual([])
  })

  test('no such group, no such person', async () => {
    const practice = await ready()
    expect(await failureOf(enrolled(missing, idsOf(practice)[0] ?? ''))).toEqual({ code: 'not-found' })
    expect(await failureOf(enrolled(practice.groupId, missing))).toEqual({ code: 'not-found' })
  })
})

describe('ending', () => {
  test('with the last session that took place', async () => {
    const practice = await aPractice(vault).withProgramme().withGroup().withMembers(2).build()
    const [one, two] = practice.members.map((member) => member.enrolmentId)
    if (!one || !two) throw new Error('there are members')
    await ended(one, 'never-started')
    await takePlace(vault, practice.groupId, {
      1: { [two]: 'present' },
      2: { [two]: 'present' },
      3: { [two]: 'present' },
    })
    await ended(two, 'completed')
    const { enrolment } = await everyRow()
    expect(enrolment).toMatchObject([
      { enrolment_id: one, to_session: 0, ended_with: 'never-started' },
      { enrolment_id: two, to_session: 3, ended_with: 'completed' },
    ])
    expect((await membersAt(practice.groupId, 3)).map((member) => member.enrolmentId)).toEqual([two])
    expect(await membersAt(practice.groupId, 4)).toEqual([])
    expect((await events()).map(({ what }) => what)).toEqual(['enrolled', 'enrolled', 'ended', 'ended'])
  })

  test('the path ends with it', async () => {
    const practice = await ready()
    const { enrolmentId } = await enrolled(practice.groupId, idsOf(practice)[0] ?? '')
    vault.clock.now = '2027-01-03T09:00:00.000Z'
    await ended(enrolmentId, 'referred-on')
    expect(await episodes()).toMatchObject([{ ended_week: '2026-W53', ended_with: 'referred-on' }])
  })

  test('moving to another group of the programme goes on with the same path', async () => {
    const practice = await aPractice(vault).withProgramme().withGroup().withGroup().withPeople(1).build()
    const [participantId = ''] = practice.people.map((person) => person.participantId)
    const [from = '', to = ''] = practice.groups.map((group) => group.groupId)
    const first = await enrolled(from, participantId)
    await ended(first.enrolmentId, 'moved-group')
    vault.clock.now = '2026-12-07T09:00:00.000Z'
    await enrolled(to, participantId, 2)
    expect(await episodes()).toMatchObject([{ enrolled_week: '2026-W48', ended_week: null, ended_with: null }])
  })

  test('a path is open as long as one place of it is', async () => {
    const practice = await aPractice(vault).withProgramme().withGroup().withGroup().withPeople(1).build()
    const [participantId = ''] = practice.people.map((person) => person.participantId)
    const [one = '', two = ''] = practice.groups.map((group) => group.groupId)
    const first = await enrolled(one, participantId)
    const second = await enrolled(two, participantId)
    await ended(first.enrolmentId, 'left-early')
    expect(await episodes()).toMatchObject([{ ended_week: null }])
    await ended(second.enrolmentId, 'completed')
    expect(await episodes()).toMatchObject([{ ended_with: 'completed' }])
  })

  test('another programme, and coming back after the end, begin a path of their own', async () => {
    const practice = await aPractice(vault)
      .withProgramme('One')
      .withGroup()
      .withProgramme('Two')
      .withGroup()
      .withPeople(1)
      .build()
    const [participantId = ''] = practice.people.map((person) => person.participantId)
    const [one = '', two = ''] = practice.groups.map((group) => group.groupId)
    const { enrolmentId } = await enrolled(one, participantId)
    await enrolled(two, participantId)
    await ended(enrolmentId, 'left-early')
    await enrolled(one, participantId)
    expect((await episodes()).map((episode) => [episode.programme_id, episode.ended_with])).toEqual([
      [practice.programmeIds[0], 'left-early'],
      [practice.programmeIds[1], null],
      [practice.programmeIds[0], null],
    ])
  })

  test('twice is once', async () => {
    const practice = await ready()
    const { enrolmentId } = await enrolled(practice.groupId, idsOf(practice)[0] ?? '')
    await ended(enrolmentId, 'completed', 'first')
    const before = await everyRow()
    expect(await failureOf(ended(enrolmentId, 'died', 'second'))).toEqual({
      code: 'not-possible',
      reason: 'already-ended',
    })
    expect(await failureOf(ended(missing, 'completed'))).toEqual({ code: 'not-found' })
    expect(await everyRow()).toEqual(before)
  })
})

test('enrolling and ending touch nobody else’s rows', async () => {
  const practice = await aPractice(vault).withProgramme().withGroup().withMembers(4).withPeople(1).build()
  const [leaver] = practice.members
  const joiner = practice.people.at(-1)
  if (!leaver || !joiner) throw new Error('there are people')
  const concerned = [leaver.participantId, joiner.participantId]
  const others = async () =>
    Object.values(await everyRow()).map((rows) => rows.filter((row) => !concerned.includes(row.person_id)))
  const before = await others()
  await ended(leaver.enrolmentId, 'left-early', 'words')
  await enrolled(practice.groupId, joiner.participantId)
  expect(await others()).toEqual(before)
  expect(before.every((rows) => rows.length === 3)).toBe(true)
})

test('members stand in the order of the register', async () => {
  const practice = await aPractice(vault).withProgramme().withGroup().withMembers(8).build()
  const names = (await membersAt(practice.groupId, 1)).map((member) => member.name)
  expect(names).toEqual([
    'Ågesen, Søren',
    'Grant, Zoë',
    'Hope, Will',
    'May, Mark',
    'O’Brien, Siobhán',
    'Short, Grace',
    'Wójcik, Łukasz',
    'Παπαδοπούλου, Άννα',
  ])
})
