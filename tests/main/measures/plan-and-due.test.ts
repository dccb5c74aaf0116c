import { afterEach, beforeEach, expect, test } from 'vitest'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { measureHandlers } from '../../../main/measures/measure-handlers.ts'
import { addProgramme } from '../../../main/programmes/programme-service.ts'
import { measures } from '../../../preload/contract/measures.ts'
import { given, phq9Answers } from '../../support/a-course.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aSession, attend, type TestSession } from '../../support/a-session.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { takePlace } from '../../support/take-place.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const plan = throughContract(measures.plan, measureHandlers.plan)
const savePlan = throughContract(measures.savePlan, measureHandlers.savePlan)
const dueForPerson = throughContract(measures.dueForPerson, measureHandlers.dueForPerson)
const dueForSession = throughContract(measures.dueForSession, measureHandlers.dueForSession)
const prompts = throughContract(measures.prompts, measureHandlers.prompts)
const catalogue = throughContract(measures.catalogue, measureHandlers.catalogue)

let vault: TestVault
let session: TestSession
let participantId: string
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault, 2)
  participantId = session.members[0]?.participantId ?? ''
})
afterEach(() => vault.close())

const duePerson = async () =>
  (await vault.asClinician((work) => dueForPerson(work, { participantId }))).map(
    ({ instrumentName, timepoint, sessionNumber, followUpMonths }) =>
      [instrumentName, timepoint, sessionNumber ?? followUpMonths].filter(Boolean).join(' '),
  )
const dueIn = async (number: number) =>
  (await vault.asClinician((work) => dueForSession(work, { sessionId: session.sessionIds[number - 1] ?? '' }))).flatMap(
    (due) => (due.participantId === participantId ? `${due.instrumentName} ${due.timepoint}` : []),
  )
const giveBoth = async (wishes: Parameters<typeof given>[2]) => {
  await given(vault, participantId, wishes)
  await given(vault, participantId, { ...wishes, instrument: 2, answers: [1, 1, 1, 1, 1, 1, 1] })
}

test('the catalogue says to everybody what may be shown: no text where the licence has not allowed it', async () => {
  const facts = await vault.asManager((work) => catalogue(work, null))
  expect(facts.map(({ name, textShips }) => [name, textShips])).toEqual([
    ['PHQ-9', true],
    ['GAD-7', true],
    ['CORE-10', false],
    ['K10', expect.any(Boolean)],
    ['Brief Resilience Scale', false],
    ['WHO-5', false],
  ])
  expect(facts[0]?.items[8]).toMatchObject({ number: 9, flagFrom: 1 })
  expect(facts[4]?.items[0]?.options.map(({ value, text }) => [value, text])).toEqual(
    [1, 2, 3, 4, 5].map((value) => [value, null]),
  )
})

test('a new programme has a plan, which is changed whole and once', async () => {
  const { programmeId } = await vault.asOwner((work) => addProgramme(work, { name: 'Another programme' }))
  const first = await vault.asManager((work) => plan(work, { programmeId }))
  expect(first.version).toBe(1)
  expect(first.entries.map(({ timepoint, sessionNumber }) => sessionNumber ?? timepoint)).toEqual([
    'intake',
    6,
    'closure',
    'follow-up',
    'intake',
    6,
    'closure',
    'follow-up',
  ])
  const entries = [{ instrument: 5, timepoint: 'intake', sessionNumber: null } as const]
  const save = (version: number) => vault.asClinician((work) => savePlan(work, { programmeId, version, entries }))
  expect(await save(1)).toEqual({ version: 2 })
  expect(await failureOf(save(1))).toEqual({ code: 'conflict' })
  expect(await vault.asManager((work) => plan(work, { programmeId }))).toEqual({ version: 2, entries })
})

test('a plan names instruments of the catalogue, each time once', async () => {
  const { programmeId } = await vault.asOwner((work) => addProgramme(work, { name: 'Another programme' }))
  const entries = [
    { instrument: 77, timepoint: 'intake', sessionNumber: null },
    { instrument: 1, timepoint: 'session', sessionNumber: null },
    { instrument: 1, timepoint: 'closure', sessionNumber: 3 },
    { instrument: 2, timepoint: 'intake', sessionNumber: null },
    { instrument: 2, timepoint: 'intake', sessionNumber: null },
  ] as const
  const call = vault.asClinician((work) => savePlan(work, { programmeId, version: 1, entries: [...entries] }))
  expect((await failureOf(call)).fields).toEqual({
    'entries.0.instrument': { fault: 'not-a-choice' },
    'entries.1.sessionNumber': { fault: 'required' },
    'entries.2.sessionNumber': { fault: 'not-valid' },
    'entries.4.timepoint': { fault: 'already-used' },
  })
})

test('from intake to the end of the group: what is due, until it was given', async () => {
  expect(await duePerson()).toEqual(['PHQ-9 intake', 'GAD-7 intake'])
  await giveBoth({})
  expect(await duePerson()).toEqual([])
  expect(await dueIn(5)).toEqual([])
  expect(await dueIn(7)).toEqual(['PHQ-9 session', 'GAD-7 session'])
  await giveBoth({ timepoint: 'session', sessionId: session.sessionIds[6] ?? '' })
  expect(await dueIn(7)).toEqual([])
  expect(await dueIn(12)).toEqual(['PHQ-9 closure', 'GAD-7 closure'])
})

test('after the end closure is due, and each follow-up from its week on', async () => {
  await attend(vault, session)
  await giveBoth({})
  await vault.asOwner((work) =>
    endEnrolment(work, { enrolmentId: session.members[0]?.enrolmentId ?? '', endedWith: 'completed', reason: '' }),
  )
  expect(await duePerson()).toEqual(['PHQ-9 closure', 'GAD-7 closure'])
  expect(await dueIn(12)).toEqual([])
  await giveBoth({ timepoint: 'closure' })
  await vault.asOwner(async (work) => {
    const { episode_id } = await work.outcomes
      .selectFrom('episode')
      .where('person_id', '=', participantId)
      .select('episode_id')
      .executeTakeFirstOrThrow()
    for (const [months, due_week] of [
      [1, '2026-W52'],
      [3, '2027-W08'],
    ] as const)
      await work.outcomes
        .insertInto('follow_up')
        .values({ follow_up_id: work.newId(), episode_id, person_id: participantId, months, due_week })
        .execute()
  })
  expect(await duePerson()).toEqual([])
  vault.clock.now = '2026-12-22T09:00:00.000Z'
  expect(await duePerson()).toEqual(['PHQ-9 follow-up 1', 'GAD-7 follow-up 1'])
  await giveBoth({ timepoint: 'follow-up', followUpMonths: 1 })
  expect(await duePerson()).toEqual([])
})

test('before a group: what every programme gives at intake', async () => {
  const { people } = await aPractice(vault).withPeople(1).build()
  participantId = people[0]?.participantId ?? ''
  vault.raw.prepare('UPDATE participant SET registered_by = ?').run(vault.clinician.userId)
  expect(await duePerson()).toEqual(['PHQ-9 intake', 'GAD-7 intake'])
  const { programmeId } = await vault.asOwner((work) => addProgramme(work, { name: 'Another programme' }))
  const entries = [{ instrument: 1, timepoint: 'intake', sessionNumber: null } as const]
  await vault.asClinician((work) => savePlan(work, { programmeId, version: 1, entries }))
  expect(await duePerson()).toEqual(['PHQ-9 intake'])
})

test('people to think of: who got worse, and who stopped coming, in own groups alone', async () => {
  const [one, two] = session.members
  await given(vault, participantId, { givenOn: '2026-11-01', answers: phq9Answers(8) })
  await given(vault, participantId, { givenOn: '2026-11-20', answers: phq9Answers(15) })
  const here = { [one?.enrolmentId ?? '']: 'present' } as const
  await takePlace(vault, session.groupId, { 1: { ...here, [two?.enrolmentId ?? '']: 'present' } })
  await takePlace(vault, session.groupId, { 2: { ...here, [two?.enrolmentId ?? '']: 'absent' }, 3: here })
  const found = await vault.asClinician((work) => prompts(work, null))
  expect(found.map(({ name, reason, facts }) => [name, reason, facts])).toEqual([
    ['Kowalski, Benedikt', 'stopped-coming', 'absent from session 2, not recorded in session 3'],
    ['Silva, Ana', 'reliably-worse', 'PHQ-9 from 8 to 15'],
  ])
  expect(await vault.asOwner((work) => prompts(work, null))).toEqual(found)
  expect(await vault.asOtherClinician((work) => prompts(work, null))).toEqual([])
})

test('a path starts in the week of the first session attended, and a presence taken back is no start', async () => {
  const [one] = session.members
  const started = () =>
    vault.raw.prepare('SELECT started_week FROM episode WHERE person_id = ?').pluck().get(one?.participantId)
  const say = (number: number, state: 'present' | 'absent') =>
    takePlace(vault, session.groupId, { [number]: { [one?.enrolmentId ?? '']: state } })
  await say(1, 'absent')
  expect(started()).toBeNull()
  await say(2, 'present')
  expect(started()).toBe('2026-W49')
  await say(1, 'present')
  expect(started()).toBe('2026-W48')
  await say(1, 'absent')
  expect(started()).toBe('2026-W49')
})
