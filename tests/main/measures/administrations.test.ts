import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { measureHandlers } from '../../../main/measures/measure-handlers.ts'
import { measures } from '../../../preload/contract/measures.ts'
import { given, phq9Answers } from '../../support/a-course.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, faultsOf, throughContract } from '../../support/through-contract.ts'

const correct = throughContract(measures.correct, measureHandlers.correct)
const takeBack = throughContract(measures.takeBack, measureHandlers.takeBack)
const read = throughContract(measures.administration, measureHandlers.administration)
const course = throughContract(measures.course, measureHandlers.course)

let vault: TestVault
let participantId: string
beforeEach(async () => {
  vault = await aVault()
  const { people } = await aPractice(vault).withProgramme().withGroup().withMembers(1).build()
  participantId = people[0]?.participantId ?? ''
})
afterEach(() => vault.close())

const readOne = (administrationId: string) => vault.asClinician((work) => read(work, { administrationId }))

test('a correction is the next revision; the earlier answers stay to be seen', async () => {
  const { administration } = await given(vault, participantId, { answers: phq9Answers(14) })
  const { administrationId } = administration
  const said = {
    administrationId,
    givenOn: '2026-11-20',
    answers: phq9Answers(9),
    total: null,
    reason: 'typed wrongly',
  }
  const after = await vault.asClinician((work) => correct(work, { ...said, revision: 1 }))
  expect(after.administration).toMatchObject({ revision: 2, givenOn: '2026-11-20', score: { text: '9' } })
  const stale = vault.asClinician((work) => correct(work, { ...said, revision: 1 }))
  expect(await failureOf(stale)).toEqual({ code: 'conflict' })
  expect(await readOne(administrationId)).toMatchObject({
    takenBack: null,
    revisions: [
      { revision: 2, scoreText: '9', reason: 'typed wrongly', enteredBy: 'Tom Okafor', answers: phq9Answers(9) },
      { revision: 1, scoreText: '14', reason: '', how: 'paper', answers: phq9Answers(14) },
    ],
  })
  expect(() => vault.raw.prepare('UPDATE administration_revision SET score_units = 0').run()).toThrow('new revision')
})

test('answers of a form that prints scored values come back as they are printed', async () => {
  const printed = [0, 4, 3, 0, 0, 0, 0, 0, 0, 0]
  const { administration } = await given(vault, participantId, { instrument: 3, answers: printed })
  expect((await readOne(administration.administrationId)).revisions[0]?.answers).toEqual(printed)
  expect(administration.score?.text).toBe('7')
})

test('what was taken back stays to be seen and counts nowhere', async () => {
  const { administration } = await given(vault, participantId)
  const { administrationId } = administration
  const call = () =>
    vault.asClinician((work) => takeBack(work, { administrationId, revision: 1, reason: 'another person’s form' }))
  await call()
  expect(await failureOf(call())).toEqual({ code: 'not-possible', reason: 'taken-back' })
  expect(await readOne(administrationId)).toMatchObject({ takenBack: 'another person’s form' })
  expect((await vault.asClinician((work) => course(work, { participantId }))).courses).toEqual([])
  expect(vault.raw.prepare('SELECT * FROM episode_measure').all()).toEqual([])
})

test('another facilitator asks for a reason first, whatever the call', async () => {
  const { administration } = await given(vault, participantId)
  const { administrationId } = administration
  const said = { administrationId, revision: 1, reason: 'x' }
  for (const call of [
    () => vault.asOtherClinician((work) => read(work, { administrationId })),
    () => vault.asOtherClinician((work) => takeBack(work, said)),
    () =>
      vault.asOtherClinician((work) =>
        correct(work, { ...said, givenOn: work.today, answers: phq9Answers(1), total: null }),
      ),
  ])
    expect(await failureOf(call())).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
})

test('a manager’s connection has the numbers and no answers', async () => {
  await given(vault, participantId, { answers: phq9Answers(14, 2) })
  await vault.asManager(async (work) => {
    expect(await work.outcomes.selectFrom('administration').select('score_units').execute()).toEqual([
      { score_units: 14 },
    ])
    for (const table of ['administration_revision', 'measure_flag'])
      await expect(
        work.outcomes
          .selectFrom(table as 'administration')
          .selectAll()
          .execute(),
      ).rejects.toThrow('no such table')
  })
})

const good = {
  participantId: 'A'.repeat(22),
  instrument: 1,
  timepoint: 'intake',
  sessionId: null,
  followUpMonths: null,
  givenOn: '2026-11-20',
  how: 'paper',
  answers: phq9Answers(3),
  total: null,
}
test.each([
  [{ participantId: "' OR 1=1 --........." }, { participantId: 'not-valid' }],
  [{ instrument: 0 }, { instrument: 'too-small' }],
  [{ instrument: 1.5 }, { instrument: 'not-a-number' }],
  [{ timepoint: 'middle' }, { timepoint: 'not-a-choice' }],
  [{ followUpMonths: 25 }, { followUpMonths: 'too-large' }],
  [{ givenOn: '2026-02-30' }, { givenOn: 'not-a-date' }],
  [{ how: 'spoken' }, { how: 'not-a-choice' }],
  [{ answers: [0, -1] }, { 'answers.1': 'too-small' }],
  [{ answers: [0, 0.5] }, { 'answers.1': 'not-a-number' }],
  [{ answers: Array(100_000).fill(0) }, { answers: 'too-many' }],
  [{ total: Number.MAX_VALUE }, { total: 'too-large' }],
  [{ total: -1 }, { total: 'too-small' }],
  [{ band: 'Severe' }, { '': 'not-valid' }],
])('give %#: $1', (change, faults) => {
  expect(faultsOf(measures.give, { ...good, ...change })).toEqual(faults)
})

/** Any order of giving, correcting and taking back. `which` is taken round the ones that are there. */
const step = fc.record({
  what: fc.constantFrom('give', 'give', 'correct', 'take back'),
  which: fc.nat(50),
  day: fc.integer({ min: 1, max: 22 }),
  total: fc.nat(24),
  missing: fc.boolean(),
  timepoint: fc.constantFrom('intake', 'closure', 'follow-up'),
})
type Kept = { id: string; revision: number; day: number; units: number | null; counts: boolean; isVoid: boolean }

test('positions follow days and entry, and first and last scores are those of the numbers, after any order of calls', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { people } = await aPractice(vault).withPeople(1).build()
      const person = people[0]?.participantId ?? ''
      vault.raw.prepare('UPDATE participant SET registered_by = ?').run(vault.clinician.userId)
      await given(vault, person, { instrument: 2, answers: [0, 0, 0, 0, 0, 0, 0] })
      const kept: Kept[] = []
      for (const { what, which, day, total, missing, timepoint } of steps) {
        const givenOn = `2026-11-${String(day).padStart(2, '0')}`
        const answers = missing ? [null, ...phq9Answers(total).slice(1)] : phq9Answers(total)
        if (answers.every((value) => value === null)) continue
        const units = missing ? null : total
        const followUpMonths = timepoint === 'follow-up' ? 3 : null
        const one = kept.filter(({ isVoid }) => !isVoid).at(which % Math.max(1, kept.length))
        if (what === 'give') {
          const made = await given(vault, person, { timepoint, followUpMonths, givenOn, answers })
          const id = made.administration.administrationId
          kept.push({ id, revision: 1, day, units, counts: timepoint !== 'follow-up', isVoid: false })
        } else if (one && what === 'correct') {
          const said = { administrationId: one.id, revision: one.revision, givenOn, answers, total: null, reason: 'x' }
          await vault.asClinician((work) => correct(work, said))
          Object.assign(one, { revision: one.revision + 1, day, units })
        } else if (one) {
          const said = { administrationId: one.id, revision: one.revision, reason: 'x' }
          await vault.asClinician((work) => takeBack(work, said))
          one.isVoid = true
        }
      }
      const wanted = kept.toSorted((a, b) => a.day - b.day)
      const rows = vault.raw
        .prepare(
          'SELECT administration_id FROM administration WHERE person_id = ? AND instrument = 1 ORDER BY position',
        )
        .pluck()
        .all(person)
      expect(rows).toEqual(wanted.map(({ id }) => id))
      const scores = wanted.flatMap(({ units, counts, isVoid }) => (units !== null && counts && !isVoid ? [units] : []))
      expect(
        vault.raw
          .prepare('SELECT scores, first_units, last_units FROM episode_measure WHERE person_id = ? AND instrument = 1')
          .all(person),
      ).toEqual(
        scores.length === 0 ? [] : [{ scores: scores.length, first_units: scores[0], last_units: scores.at(-1) }],
      )
    }),
    { numRuns: 25 },
  )
})
