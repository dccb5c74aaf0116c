import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { participantHandlers } from '../../../main/participants/participant-handlers.ts'
import { readParticipantName } from '../../../main/participants/participant-service.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import { participants } from '../../../preload/contract/participants.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { fictionalPerson } from '../../support/fictional-person.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const register = throughContract(participants.register, participantHandlers.register)
const get = throughContract(participants.get, participantHandlers.get)
const update = throughContract(participants.update, participantHandlers.update)
const list = throughContract(participants.list, participantHandlers.list)

// One vault for all: a test registers its own people, under numbers of its own.
let vault: TestVault
beforeAll(async () => {
  vault = await aVault()
})
beforeEach(() => {
  vault.clock.now = '2026-11-23T09:00:00.000Z'
})
afterAll(() => vault.close())

const asRegistered = (change: Partial<Input<typeof participants.register>> = {}) =>
  vault.asClinician((work) => register(work, { ...fictionalPerson(0), ...change }))
const opened = (participantId: string) => vault.asOwner((work) => get(work, { participantId, reason: null }))
const codesOf = (participantId: string) =>
  vault.asManager(({ outcomes }) =>
    outcomes
      .selectFrom('person as p')
      .leftJoin('person_population as c', 'c.person_id', 'p.person_id')
      .where('p.person_id', '=', participantId)
      .select(['p.age_band', 'p.gender', 'c.population'])
      .orderBy('c.population')
      .execute(),
  )

describe('registering', () => {
  test('keeps what was typed, exactly', async () => {
    const typed = {
      ...fictionalPerson(6),
      preferredName: 'Shiv 🌱',
      recordNumber: 'KL/2026-7',
      address: '  1 Example Street\n\n\tSampletown \u200f',
      languages: 'Gaeilge, עברית',
      supports: 'x'.repeat(2000),
    }
    const { participantId, recordNumber } = await asRegistered(typed)
    expect(recordNumber).toBe('KL/2026-7')
    expect(await opened(participantId)).toEqual({ participantId, ...typed, version: 1, enrolments: [] })
  })

  test('puts codes alone into the outcomes file, each once', async () => {
    const populations = ['trauma', 'anxiety', 'trauma'] as const
    const { participantId } = await asRegistered({
      birthDate: '2001-11-23',
      gender: 'woman',
      populations: [...populations],
    })
    expect(await codesOf(participantId)).toEqual([
      { age_band: '25-34', gender: 'woman', population: 'anxiety' },
      { age_band: '25-34', gender: 'woman', population: 'trauma' },
    ])
  })

  test('without a birth date the age band is not known', async () => {
    const { participantId } = await asRegistered({ birthDate: '', populations: [] })
    expect(await codesOf(participantId)).toMatchObject([{ age_band: 'not-known', population: null }])
  })

  test('counts record numbers upwards, also after numbers that were typed', async () => {
    const own = await aVault()
    const number = (recordNumber: string | null) =>
      own.asOwner(async (work) => (await register(work, { ...fictionalPerson(0), recordNumber })).recordNumber)
    expect(await number(null)).toBe('G-0001')
    expect(await number('')).toBe('G-0002')
    await number('g-0041')
    await number('G-12x')
    await number('G-')
    await number('H-9000')
    await number('G-99999999999999999999')
    expect(await number(null)).toBe('G-0042')
    await number('G-9999')
    expect(await number(null)).toBe('G-10000')
    expect(await number(null)).toBe('G-10001')
    await own.close()
  })

  test.each([
    ['R-11', 'R-11'],
    ['R-12', 'r-12'],
    ['Ä-13', 'ä-13'],
    ['\u00e9-14', 'E\u0301-14'],
  ])('record number %s is used already: %s', async (first, second) => {
    await asRegistered({ recordNumber: first })
    expect(await failureOf(asRegistered({ recordNumber: second }))).toEqual({
      code: 'invalid',
      fields: { recordNumber: { fault: 'already-used' } },
    })
  })

  test('A-15 and Ä-15 are two numbers', async () => {
    await asRegistered({ recordNumber: 'A-15' })
    expect((await asRegistered({ recordNumber: 'Ä-15' })).recordNumber).toBe('Ä-15')
  })

  test.each([
    [{ birthDate: '2026-11-24' }, { birthDate: { fault: 'in-the-future' } }],
    [{ birthDate: '1899-12-31' }, { birthDate: { fault: 'too-small', limit: 1900 } }],
    [{ birthDate: '0026-11-23' }, { birthDate: { fault: 'too-small', limit: 1900 } }],
    [{ givenName: '\u200b\u200f' }, { givenName: { fault: 'required' } }],
    [{ familyName: '\u200d' }, { familyName: { fault: 'required' } }],
  ])('refuses %j, and leaves nothing behind', async (change, fields) => {
    const people = () => vault.asManager(({ outcomes }) => outcomes.selectFrom('person').selectAll().execute())
    const before = await people()
    expect(await failureOf(asRegistered(change))).toEqual({ code: 'invalid', fields })
    expect(await people()).toEqual(before)
  })

  test.each(['2026-11-23', '1900-01-01', '2024-02-29'])('takes the birth date %s', async (birthDate) => {
    const { participantId } = await asRegistered({ birthDate })
    expect((await opened(participantId)).birthDate).toBe(birthDate)
  })
})

describe('changing', () => {
  test('gives a new version; the record number stays where it was left empty', async () => {
    const { participantId } = await asRegistered({ recordNumber: 'R-21' })
    const { enrolments: _, ...before } = await opened(participantId)
    const change = { ...before, givenName: 'Wilhelmina', recordNumber: '', phone: '' }
    expect(await vault.asClinician((work) => update(work, change))).toEqual({ version: 2 })
    expect(await opened(participantId)).toMatchObject({
      givenName: 'Wilhelmina',
      recordNumber: 'R-21',
      phone: null,
      version: 2,
    })
  })

  test('the second of two who changed the same version is told, and changes nothing in either file', async () => {
    const { participantId } = await asRegistered({ populations: ['trauma'], gender: 'woman' })
    const { enrolments: _, ...before } = await opened(participantId)
    await vault.asOwner((work) => update(work, { ...before, givenName: 'First' }))
    const second = vault.asClinician((work) =>
      update(work, { ...before, givenName: 'Second', gender: 'man', populations: ['student'] }),
    )
    expect(await failureOf(second)).toEqual({ code: 'conflict' })
    expect(await opened(participantId)).toMatchObject({ givenName: 'First', gender: 'woman', populations: ['trauma'] })
  })

  test('brings the codes up to date; the age band is that of the day of registration', async () => {
    const { participantId } = await asRegistered({ birthDate: '2008-11-24', populations: ['trauma', 'anxiety'] })
    expect(await codesOf(participantId)).toMatchObject([{ age_band: 'under-18' }, { age_band: 'under-18' }])
    vault.clock.now = '2031-05-05T09:00:00.000Z'
    const { enrolments: _, ...before } = await opened(participantId)
    await vault.asOwner((work) => update(work, { ...before, phone: '1' }))
    expect(await codesOf(participantId)).toMatchObject([{ age_band: 'under-18' }, { age_band: 'under-18' }])
    await vault.asOwner((work) =>
      update(work, { ...before, birthDate: '1998-11-24', gender: 'other', populations: ['student'], version: 2 }),
    )
    expect(await codesOf(participantId)).toEqual([{ age_band: '25-34', gender: 'other', population: 'student' }])
  })

  test('own record number in other case is no clash; somebody else’s is', async () => {
    await asRegistered({ recordNumber: 'R-22' })
    const { participantId } = await asRegistered({ recordNumber: 'Ü-23' })
    const { enrolments: _, ...before } = await opened(participantId)
    await vault.asOwner((work) => update(work, { ...before, recordNumber: 'ü-23' }))
    const clash = vault.asOwner((work) => update(work, { ...before, recordNumber: 'r-22', version: 2 }))
    expect(await failureOf(clash)).toMatchObject({ fields: { recordNumber: { fault: 'already-used' } } })
  })

  test('is found and sorted under the new name', async () => {
    const { participantId } = await asRegistered()
    const { enrolments: _, ...before } = await opened(participantId)
    await vault.asOwner((work) => update(work, { ...before, familyName: 'Żak', preferredName: 'Zed' }))
    const { rows } = await vault.asOwner((work) => list(work, { search: 'zed ZAK', after: null }))
    expect(rows.map((row) => row.participantId)).toEqual([participantId])
  })
})

describe('who may open a record', () => {
  const opens = (as: 'asClinician' | 'asOtherClinician', participantId: string, reason: string | null = null) =>
    vault[as]((work) => get(work, { participantId, reason }))
  const kept = () => vault.asOwner(({ clinical }) => clinical.selectFrom('access_reason').selectAll().execute())
  const asksReason = { code: 'not-possible', reason: 'state-a-reason' }

  test('the one who registered, without a reason', async () => {
    const { participantId } = await asRegistered()
    expect((await opens('asClinician', participantId)).participantId).toBe(participantId)
  })

  test('the facilitator of the group, also after the person has left it', async () => {
    const { members } = await aPractice(vault).withProgramme().withGroup().withMembers(1).build()
    const { participantId = '', enrolmentId = '' } = members[0] ?? {}
    await opens('asClinician', participantId)
    expect(await failureOf(opens('asOtherClinician', participantId))).toEqual(asksReason)
    await vault.asOwner((work) => endEnrolment(work, { enrolmentId, endedWith: 'left-early', reason: '' }))
    await opens('asClinician', participantId)
  })

  test.each([null, '', '   ', '\u200b'])('a reason of blanks is none: %j', async (reason) => {
    const { people } = await aPractice(vault).withPeople(1).build()
    expect(await failureOf(opens('asClinician', people[0]?.participantId ?? '', reason))).toEqual(asksReason)
  })

  test('a stated reason is kept, audited, and holds for the day, for this user and this person alone', async () => {
    const { people } = await aPractice(vault).withPeople(2).build()
    const [one = '', other = ''] = people.map((person) => person.participantId)
    const keptBefore = await kept()
    const recordedBefore = vault.recorded.length
    await opens('asClinician', one, 'Covers for Mina this week')
    await opens('asClinician', one)
    await opens('asClinician', one, 'Again')
    expect((await kept()).slice(keptBefore.length)).toMatchObject([
      { person_id: one, user_id: vault.clinician.userId, reason: 'Covers for Mina this week', at: vault.clock.now },
    ])
    expect(vault.recorded.slice(recordedBefore)).toEqual([
      { action: 'reason stated', subjects: { participantId: one } },
    ])
    expect(await failureOf(opens('asOtherClinician', one))).toEqual(asksReason)
    expect(await failureOf(opens('asClinician', other))).toEqual(asksReason)
    vault.clock.now = '2026-11-24T09:00:00.000Z'
    expect(await failureOf(opens('asClinician', one))).toEqual(asksReason)
  })

  test('a reason from a day when the clock ran ahead does not hold', async () => {
    const { people } = await aPractice(vault).withPeople(1).build()
    const participantId = people[0]?.participantId ?? ''
    vault.clock.now = '2030-01-01T09:00:00.000Z'
    await opens('asClinician', participantId, 'A wrong clock')
    vault.clock.now = '2026-11-23T09:00:00.000Z'
    expect(await failureOf(opens('asClinician', participantId))).toEqual(asksReason)
  })

  test('changing needs the same right', async () => {
    const { people } = await aPractice(vault).withPeople(1).build()
    const participantId = people[0]?.participantId ?? ''
    const { enrolments: _, ...before } = await opened(participantId)
    const change = () => vault.asClinician((work) => update(work, before))
    expect(await failureOf(change())).toEqual(asksReason)
    await opens('asClinician', participantId, 'Address change by telephone')
    expect(await change()).toEqual({ version: 2 })
  })
})

test('nobody of that id', async () => {
  const missing = { participantId: 'A'.repeat(22), reason: null }
  expect(await failureOf(vault.asOwner((work) => get(work, missing)))).toEqual({ code: 'not-found' })
  const change = { ...fictionalPerson(0), participantId: missing.participantId, version: 1 }
  expect(await failureOf(vault.asOwner((work) => update(work, change)))).toEqual({ code: 'not-found' })
  expect(await failureOf(vault.asOwner((work) => readParticipantName(work, missing.participantId)))).toEqual({
    code: 'not-found',
  })
})
