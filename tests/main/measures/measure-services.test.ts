import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { measureHandlers } from '../../../main/measures/measure-handlers.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import { measures } from '../../../preload/contract/measures.ts'
import { aSession, attend, type TestSession, writeUp } from '../../support/a-session.ts'
import { aSheet } from '../../support/a-sheet.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, faultsOf, throughContract } from '../../support/through-contract.ts'

let vault: TestVault
let session: TestSession
beforeEach(async () => {
  vault = await aVault()
  session = await aSession(vault, 2)
})
afterEach(() => vault.close())

const give = throughContract(measures.give, measureHandlers.give)
const correct = throughContract(measures.correct, measureHandlers.correct)
const takeBack = throughContract(measures.takeBack, measureHandlers.takeBack)
const course = throughContract(measures.course, measureHandlers.course)
const closeFlag = throughContract(measures.closeFlag, measureHandlers.closeFlag)
const openFlags = throughContract(measures.openFlags, measureHandlers.openFlags)
const dueForSession = throughContract(measures.dueForSession, measureHandlers.dueForSession)
const administration = throughContract(measures.administration, measureHandlers.administration)
const savePlan = throughContract(measures.savePlan, measureHandlers.savePlan)

const person = (place = 0) => session.members[place]?.participantId ?? ''
type Give = Input<typeof measures.give>
/** A PHQ-9 of the second member's intake, on a day when the clock of the test vault stands in November 2026. */
const phq9 = (answers: (number | null)[] | null, more: Partial<Give> = {}): Give => ({
  participantId: person(),
  instrument: 1,
  timepoint: 'intake',
  sessionId: null,
  followUpMonths: null,
  givenOn: '2026-11-20',
  how: answers === null ? 'total' : 'form',
  answers,
  total: null,
  ...more,
})
const nine = (first: number, ninth = 0) => [first, 1, 1, 1, 1, 1, 1, 1, ninth]

test('scored, banded, and against the first score of the path', async () => {
  const first = await vault.asClinician((work) => give(work, phq9(nine(3))))
  expect(first.administration).toMatchObject({
    score: { points: 10, text: '10', band: 'Moderate', isCase: true },
    change: null,
    missing: 0,
  })
  const later = await vault.asClinician((work) =>
    give(work, phq9([0, 0, 0, 0, 0, 1, 1, 1, 0], { givenOn: '2026-11-22', timepoint: 'closure' })),
  )
  expect(later.administration).toMatchObject({
    score: { text: '3', band: 'Minimal' },
    change: { points: -7, text: '−7', is: 'improved', recovered: true },
  })
  const { courses } = await vault.asClinician((work) => course(work, { participantId: person() }))
  expect(courses).toMatchObject([{ instrument: 1, corridor: { from: 4, to: 16 }, administrations: [{}, {}] }])
})

test('a missing answer is never a 0: no score, and the manager’s file holds none', async () => {
  const { administration: row } = await vault.asClinician((work) => give(work, phq9([3, null, 3, 3, 3, 3, 3, 3, 0])))
  expect(row).toMatchObject({ score: null, missing: 1, change: null })
  const kept = await vault.asManager((work) => work.outcomes.selectFrom('administration').selectAll().execute())
  expect(kept).toMatchObject([{ score_units: null }])
  expect(await vault.asManager((work) => work.outcomes.selectFrom('episode_measure').selectAll().execute())).toEqual([])
})

describe('flags', () => {
  const flagged = () => vault.asClinician((work) => give(work, phq9(nine(1, 2))))

  test('an answer to item 9 raises one, in words', async () => {
    const { flags } = await flagged()
    expect(flags).toMatchObject([{ item: 9, answer: 2, answerText: 'More than half the days', closed: null }])
  })

  test('it survives a correction to 0 and a taking back, and only a user closes it, once', async () => {
    const { administration: given } = await flagged()
    const { administrationId } = given
    const change = { administrationId, givenOn: '2026-11-20', total: null, reason: 'A slip of the pen.' }
    await vault.asClinician((work) => correct(work, { ...change, revision: 1, answers: nine(1) }))
    await vault.asClinician((work) =>
      takeBack(work, { administrationId, revision: 2, reason: 'Another person’s form.' }),
    )
    const [flag] = await vault.asClinician((work) => openFlags(work, null))
    expect(flag).toMatchObject({ item: 9, answer: 2, closed: null })
    const { flagId = '' } = flag ?? {}
    await vault.asClinician((work) => closeFlag(work, { flagId, action: 'Asked; no plan. Safety plan made.' }))
    const again = vault.asClinician((work) => closeFlag(work, { flagId, action: 'Once more.' }))
    expect(await failureOf(again)).toEqual({ code: 'not-possible', reason: 'flag-closed' })
    expect(await vault.asClinician((work) => openFlags(work, null))).toEqual([])
    const { flags } = await vault.asClinician((work) => course(work, { participantId: person() }))
    expect(flags).toMatchObject([{ closed: { by: 'Tom Okafor', action: 'Asked; no plan. Safety plan made.' } }])
    expect(() => vault.raw.prepare('DELETE FROM measure_flag').run()).toThrow('never removed')
  })

  test('a correction that raises it anew adds one only where none is open', async () => {
    const { administration: given, flags } = await flagged()
    const change = {
      administrationId: given.administrationId,
      givenOn: '2026-11-20',
      total: null,
      reason: 'Read again.',
    }
    const second = await vault.asClinician((work) => correct(work, { ...change, revision: 1, answers: nine(1, 3) }))
    expect(second.flags).toHaveLength(1)
    await vault.asClinician((work) => closeFlag(work, { flagId: flags[0]?.flagId ?? '', action: 'Spoken about.' }))
    const third = await vault.asClinician((work) => correct(work, { ...change, revision: 2, answers: nine(1, 1) }))
    expect(third.flags).toMatchObject([{ answer: 2 }, { answer: 1, closed: null }])
  })

  test('one that was raised in a session keeps it open until it is closed', async () => {
    await attend(vault, session)
    const inSession = { timepoint: 'session' as const, sessionId: session.sessionId, givenOn: '2026-11-23' }
    const { flags } = await vault.asClinician((work) => give(work, phq9(nine(1, 1), inSession)))
    await writeUp(vault, session)
    const sheet = aSheet(vault, session)
    expect(await sheet.sign()).toMatchObject({ signed: 3, sessionClosed: false })
    await vault.asClinician((work) => closeFlag(work, { flagId: flags[0]?.flagId ?? '', action: 'Asked and planned.' }))
    expect(await sheet.stateOf()).toBe('closed')
  })

  test('a total without items says that item 9 is not known', async () => {
    const { administration: row, flags } = await vault.asClinician((work) => give(work, phq9(null, { total: 14 })))
    expect(row).toMatchObject({ flagNotKnown: true, score: { text: '14' } })
    expect(flags).toEqual([])
  })

  test('a colleague of another group sees none of them', async () => {
    await flagged()
    expect(await vault.asOtherClinician((work) => openFlags(work, null))).toEqual([])
    expect(await vault.asOwner((work) => openFlags(work, null))).toHaveLength(1)
  })
})

test('a correction keeps what was entered first, and a stale one is a conflict', async () => {
  const { administration: given } = await vault.asClinician((work) => give(work, phq9(nine(3))))
  const { administrationId } = given
  const change = { administrationId, revision: 1, givenOn: '2026-11-19', total: null, reason: 'Read wrongly.' }
  await vault.asClinician((work) => correct(work, { ...change, answers: nine(2) }))
  const stale = vault.asClinician((work) => correct(work, { ...change, answers: nine(1) }))
  expect(await failureOf(stale)).toEqual({ code: 'conflict' })
  const shown = await vault.asClinician((work) => administration(work, { administrationId }))
  expect(shown.revisions.map(({ scoreText, reason, givenOn }) => [scoreText, reason, givenOn])).toEqual([
    ['9', 'Read wrongly.', '2026-11-19'],
    ['10', '', '2026-11-20'],
  ])
  expect(() => vault.raw.prepare("UPDATE administration_revision SET reason = 'x'").run()).toThrow('new revision')
})

describe('due', () => {
  test('what the plan asks for and nobody has given', async () => {
    const due = () => vault.asClinician((work) => dueForSession(work, { sessionId: session.sessionIds[5] ?? '' }))
    const ofFirst = (await due()).filter(({ participantId }) => participantId === person())
    expect(ofFirst.map(({ instrumentName, timepoint }) => `${instrumentName} ${timepoint}`)).toEqual([
      'PHQ-9 intake',
      'PHQ-9 session',
      'GAD-7 intake',
      'GAD-7 session',
    ])
    await vault.asClinician((work) => give(work, phq9(nine(1))))
    expect((await due()).filter(({ participantId }) => participantId === person())).toHaveLength(3)
  })

  test('a plan is changed by its version and holds each measure once for a time', async () => {
    const [{ programme_id: programmeId }] = vault.raw.prepare('SELECT programme_id FROM programme').all() as [
      { programme_id: string },
    ]
    const entry = { instrument: 1, timepoint: 'intake' as const, sessionNumber: null }
    await vault.asClinician((work) => savePlan(work, { programmeId, version: 1, entries: [entry] }))
    const save = (entries: Input<typeof measures.savePlan>['entries'], version = 2) =>
      failureOf(vault.asClinician((work) => savePlan(work, { programmeId, version, entries })))
    expect(await save([entry], 1)).toEqual({ code: 'conflict' })
    expect(await save([entry, entry])).toMatchObject({ fields: { 'entries.1.instrument': { fault: 'already-used' } } })
    expect(await save([{ ...entry, instrument: 999 }])).toMatchObject({
      fields: { 'entries.0.instrument': { fault: 'not-a-choice' } },
    })
    expect(await save([{ ...entry, sessionNumber: 3 }])).toMatchObject({
      fields: { 'entries.0.sessionNumber': { fault: 'not-valid' } },
    })
  })
})

describe('refused, at the field', () => {
  test.each([
    [{ answers: [9, 0, 0, 0, 0, 0, 0, 0, 0] }, 'answers.0', 'not-a-choice'],
    [{ answers: [0, 0, 0] }, 'answers', 'not-valid'],
    [{ answers: Array<null>(9).fill(null) }, 'answers', 'required'],
    [{ answers: null, how: 'total' as const, total: 28 }, 'total', 'not-valid'],
    [{ answers: null, how: 'total' as const, total: 3.5 }, 'total', 'not-valid'],
    [{ answers: null, how: 'total' as const }, 'total', 'required'],
    [{ total: 9 }, 'total', 'not-valid'],
    [{ how: 'total' as const }, 'how', 'not-valid'],
    [{ givenOn: '2026-11-24' }, 'givenOn', 'in-the-future'],
    [{ instrument: 77 }, 'instrument', 'not-a-choice'],
    [{ timepoint: 'session' as const }, 'sessionId', 'required'],
    [{ timepoint: 'follow-up' as const }, 'followUpMonths', 'required'],
    [{ followUpMonths: 3 }, 'followUpMonths', 'not-valid'],
  ])('%o', async (change, field, fault) => {
    const failure = await failureOf(vault.asClinician((work) => give(work, { ...phq9(nine(1)), ...change })))
    expect(failure).toEqual({ code: 'invalid', fields: { [field]: { fault } } })
    expect(vault.raw.prepare('SELECT count(*) FROM administration_detail').pluck().get()).toBe(0)
  })

  test.each([
    [{ answers: [0.5] }, { 'answers.0': 'not-a-number' }],
    [{ answers: ['3'] }, { 'answers.0': 'not-a-number' }],
    [{ total: -1 }, { total: 'too-small' }],
    [{ total: Number.NaN }, { total: 'required' }],
    [{ givenOn: '2026-13-01' }, { givenOn: 'not-a-date' }],
    [{ timepoint: 'soon' }, { timepoint: 'not-a-choice' }],
  ])('by the contract: %o', (change, faults) => {
    expect(faultsOf(measures.give, { ...phq9(nine(1)), ...change })).toEqual(faults)
  })

  test('somebody else’s participant', async () => {
    const failure = await failureOf(vault.asOtherClinician((work) => give(work, phq9(nine(1)))))
    expect(failure).toEqual({ code: 'not-possible', reason: 'state-a-reason' })
  })
})

test('any order of giving, correcting and taking back leaves first and last as they are when worked out anew', async () => {
  const day = fc.integer({ min: 1, max: 20 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
  const step = fc.record({ act: fc.constantFrom('give', 'correct', 'take back'), at: fc.nat(), day, first: fc.nat(3) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const standing: { id: string; revision: number }[] = []
      await vault.asClinician(async (work) => {
        for (const { act, at, day: givenOn, first } of steps) {
          const one = standing[at % Math.max(1, standing.length)]
          if (act === 'give' || !one) {
            const given = await give(work, phq9(nine(first), { participantId: person(1), givenOn }))
            standing.push({ id: given.administration.administrationId, revision: 1 })
          } else if (act === 'correct') {
            const change = { administrationId: one.id, revision: one.revision, givenOn, total: null, reason: 'Again.' }
            await correct(work, { ...change, answers: nine(first) })
            one.revision++
          } else {
            await takeBack(work, { administrationId: one.id, revision: one.revision, reason: 'Not theirs.' })
            standing.splice(standing.indexOf(one), 1)
          }
        }
      })
      const rows = vault.raw
        .prepare(
          `SELECT a.position, a.score_units AS units, a.void, r.given_on AS day
           FROM administration a JOIN administration_detail d USING (administration_id)
           JOIN administration_revision r ON r.administration_id = d.administration_id AND r.revision = d.revision
           WHERE a.person_id = ? ORDER BY a.position`,
        )
        .all(person(1)) as { position: number; units: number; void: number; day: string }[]
      expect(rows.map(({ position }) => position)).toEqual(rows.map((_row, i) => i + 1))
      expect(rows.map((row) => row.day)).toEqual(rows.map((row) => row.day).toSorted())
      const counted = rows.filter((row) => row.void === 0)
      const kept = vault.raw
        .prepare('SELECT scores, first_units, last_units FROM episode_measure WHERE person_id = ?')
        .all(person(1))
      expect(kept).toEqual(
        counted.length === 0
          ? []
          : [{ scores: counted.length, first_units: counted[0]?.units, last_units: counted.at(-1)?.units }],
      )
      vault.raw.prepare('DELETE FROM administration WHERE person_id = ?').run(person(1))
      vault.raw.prepare('DELETE FROM administration_revision WHERE person_id = ?').run(person(1))
      vault.raw.prepare('DELETE FROM administration_detail WHERE person_id = ?').run(person(1))
    }),
    { numRuns: 15 },
  )
})
