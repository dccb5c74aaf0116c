import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { readAhead } from '../../../main/sessions/ahead-service.ts'
import { recordAttendance } from '../../../main/sessions/attendance-service.ts'
import { changePlan, keepScratch } from '../../../main/sessions/session-planning-service.ts'
import { readSession } from '../../../main/sessions/session-reading-service.ts'
import { aPractice } from '../../support/a-practice.ts'
import { absent, aSession, attend, enrolPerson, present, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault)
})
afterEach(() => vault.close())

const read = (sessionId = session.sessionId) => vault.asClinician((work) => readSession(work, { sessionId }))
const plan = (change: Partial<Parameters<typeof changePlan>[1]> = {}) =>
  vault.asClinician((work) =>
    changePlan(work, {
      sessionId: session.sessionId,
      date: '2026-11-30',
      startTime: '17:30',
      minutes: 75,
      place: 'Garden room',
      plan: 'Begin with the bell.',
      version: 1,
      ...change,
    }),
  )
const failure = (code: string, more: object = {}) => ({ failure: { code, ...more } })

describe('a planned session', () => {
  test('is there for every session of the curriculum, with its members and nothing assumed', async () => {
    expect(session.sessionIds.length).toBeGreaterThanOrEqual(11)
    const first = await read()
    expect(first).toMatchObject({ number: 1, date: '2026-11-23', startTime: '18:00', state: 'planned', version: 1 })
    expect(first.members.map(({ name, attendance, marks, riskOpen }) => [name, attendance, marks, riskOpen])).toEqual([
      ['Diallo, Chloé', null, [], false],
      ['Kowalski, Benedikt', null, [], false],
      ['Silva, Ana', null, [], false],
    ])
  })

  test('can be moved, and the outcomes file learns the week alone', async () => {
    expect(await plan()).toEqual({ version: 2 })
    expect(await read()).toMatchObject({
      date: '2026-11-30',
      startTime: '17:30',
      minutes: 75,
      place: 'Garden room',
      plan: 'Begin with the bell.',
      version: 2,
    })
    const coded = await vault.asManager(({ outcomes }) =>
      outcomes.selectFrom('session').where('session_id', '=', session.sessionId).selectAll().executeTakeFirstOrThrow(),
    )
    expect(coded).toMatchObject({ week: '2026-W49', minutes: 75 })
  })

  test('is not overwritten by a window that is behind', async () => {
    await plan()
    await expect(plan({ plan: 'Older words' })).rejects.toMatchObject(failure('conflict'))
    expect((await read()).plan).toBe('Begin with the bell.')
  })

  test.each([
    ['0001-01-01', 'too-small', 1950],
    ['9999-12-31', 'too-large', 2199],
  ])('of the year %s is a slip', async (date, fault, limit) => {
    await expect(plan({ date })).rejects.toMatchObject(failure('invalid', { fields: { date: { fault, limit } } }))
  })

  test('of somebody else’s group is refused, and the owner opens it', async () => {
    const { sessionId } = session
    const refused = failure('not-possible', { reason: 'not-your-group' })
    await expect(vault.asOtherClinician((work) => readSession(work, { sessionId }))).rejects.toMatchObject(refused)
    await expect(vault.asOtherClinician((work) => keepScratch(work, { sessionId, text: 'x' }))).rejects.toMatchObject(
      refused,
    )
    expect(await vault.asOwner((work) => readSession(work, { sessionId }))).toMatchObject({ sessionId })
  })

  test('that is not there is not found', async () => {
    await expect(read('AAAAAAAAAAAAAAAAAAAAAA')).rejects.toMatchObject(failure('not-found'))
  })

  test('knows who belongs to it by number: nobody before joining, nobody after leaving', async () => {
    await attend(vault, session)
    const late = await vault.asOwner((work) =>
      enrolPerson(work, session.groupId, { givenName: 'Dov', familyName: 'Levi' }, 3),
    )
    await vault.asOwner((work) =>
      endEnrolment(work, { enrolmentId: session.members[0]?.enrolmentId ?? '', endedWith: 'left-early', reason: '' }),
    )
    const names: string[][] = []
    for (const sessionId of session.sessionIds.slice(0, 3))
      names.push((await read(sessionId)).members.map((it) => it.name))
    expect(names).toEqual([
      ['Diallo, Chloé', 'Kowalski, Benedikt', 'Silva, Ana'],
      ['Diallo, Chloé', 'Kowalski, Benedikt'],
      ['Diallo, Chloé', 'Kowalski, Benedikt', 'Levi, Dov'],
    ])
    await expect(
      vault.asClinician((work) =>
        recordAttendance(work, {
          sessionId: session.sessionId,
          entries: [{ enrolmentId: late.enrolmentId, attendance: present, words: null }],
        }),
      ),
    ).rejects.toMatchObject(failure('invalid', { fields: { 'entries.0.enrolmentId': { fault: 'not-a-choice' } } }))
  })
})

describe('in the room', () => {
  test('names are initials, and no words are shown', async () => {
    await plan()
    const { sessionId } = session
    await vault.asClinician((work) => keepScratch(work, { sessionId, text: 'Ask Ana' }))
    await vault.asOwner((work) => enrolPerson(work, session.groupId, { givenName: 'Avram', familyName: 'Stern' }))
    vault.door.room = true
    const shown = await read()
    expect(shown).toMatchObject({ plan: '', scratch: '' })
    expect(shown.members.map((it) => it.name).toSorted()).toEqual(['A.S.', 'A.S. 2', 'B.K.', 'C.D.'])
    expect(JSON.stringify(shown)).not.toMatch(/Ana|Silva|Avram|Stern|Diallo|bell/)
  })

  test('what was said of an absence is read again outside it, and never in it', async () => {
    const { sessionId, members } = session
    const entries = [{ enrolmentId: members[0]?.enrolmentId ?? '', attendance: absent, words: 'The bus did not come.' }]
    await vault.asClinician((work) => recordAttendance(work, { sessionId, entries }))
    const said = async () => (await read()).members.map(({ absenceWords }) => absenceWords).filter(Boolean)
    expect(await said()).toEqual(['The bus did not come.'])
    vault.door.room = true
    expect(await said()).toEqual([])
  })

  test('scratch words are added to those that are not shown', async () => {
    const { sessionId } = session
    const scratch = (text: string) => vault.asClinician((work) => keepScratch(work, { sessionId, text }))
    await scratch('before the room')
    vault.door.room = true
    for (const text of ['s', 'sh', 'shaken', 'shaken today', '']) await scratch(text)
    await scratch('later')
    await expect(scratch('x'.repeat(3990))).rejects.toMatchObject(
      failure('invalid', { fields: { text: { fault: 'too-long', limit: 4000 } } }),
    )
    vault.door.room = false
    expect((await read()).scratch).toBe('before the room\nshaken today\nlater')
    await scratch('')
    expect(await read()).toMatchObject({ scratch: '', version: 1 })
  })
})

describe('sessions ahead', () => {
  const ahead = () => vault.asClinician((work) => readAhead(work))

  test('the next one of each own group, and nothing owed before it was held', async () => {
    expect(await ahead()).toMatchObject([
      { sessionId: session.sessionId, number: 1, members: 3, unsigned: 0, notRecorded: 0 },
    ])
    expect(await vault.asOtherClinician((work) => readAhead(work))).toEqual([])
  })

  test('what was held comes first, with what is not signed', async () => {
    await attend(vault, session)
    const shown = await ahead()
    expect(shown.map(({ number, state, unsigned }) => [number, state, unsigned])).toEqual([
      [1, 'held', 4],
      [2, 'planned', 0],
    ])
  })

  test('members without attendance are told once the session was held', async () => {
    const entries = [{ enrolmentId: session.members[0]?.enrolmentId ?? '', attendance: present, words: null }]
    await vault.asClinician((work) => recordAttendance(work, { sessionId: session.sessionId, entries }))
    expect((await ahead()).map(({ notRecorded }) => notRecorded)).toEqual([2, 0])
  })

  test('an owner without groups sees those of all, with one only their own', async () => {
    expect(await vault.asOwner((work) => readAhead(work))).toHaveLength(1)
    const own = await aPractice(vault)
      .withProgramme()
      .withGroup({ name: 'Evening group', facilitators: [vault.owner.userId] })
      .build()
    const shown = await vault.asOwner((work) => readAhead(work))
    expect(shown.map((it) => it.groupId)).toEqual([own.groupId])
  })
})

test('an absence is no visit in any table', async () => {
  await attend(vault, session, [0, 1, 2])
  expect((await read()).members.map((it) => it.attendance)).toEqual([absent, absent, absent])
})
