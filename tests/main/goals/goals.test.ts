import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClinicalWork } from '../../../main/database/work.ts'
import { endEnrolment } from '../../../main/enrolments/enrolment-service.ts'
import { goalHandlers } from '../../../main/goals/goal-handlers.ts'
import type { Input } from '../../../preload/contract/endpoint.ts'
import type { Failure } from '../../../preload/contract/failure.ts'
import { goals } from '../../../preload/contract/goals.ts'
import { hostileTexts } from '../../fixtures/hostile-texts.ts'
import { aPersonOfGroup } from '../../support/a-person-of-group.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const list = throughContract(goals.list, goalHandlers.list)
const agree = throughContract(goals.agree, goalHandlers.agree)
const change = throughContract(goals.change, goalHandlers.change)
const rate = throughContract(goals.rate, goalHandlers.rate)
const setState = throughContract(goals.setState, goalHandlers.setState)

let vault: TestVault
let person: Awaited<ReturnType<typeof aPersonOfGroup>>
beforeEach(async () => {
  vault = await aVault()
  person = await aPersonOfGroup(vault)
})
afterEach(() => vault.close())

type Agreed = Omit<Input<typeof goals.agree>, 'participantId'>
const levels: NonNullable<Agreed['levels']> = ['never', 'once', 'twice a week', 'four times', 'every day']
const walk: Agreed = {
  wording: 'Walk before breakfast',
  byWhen: '2027-01-31',
  levels,
  weight: 2,
  partner: 'my brother',
}
const call: Agreed = { wording: 'Call my mother', byWhen: null, levels: null, weight: 1, partner: null }
const noRating = { ratedOn: '2026-11-23', sessionId: null, gasLevel: null, progress: null, words: null }
type Rating = Omit<Input<typeof goals.rate>, 'goalId'>

const as = <T>(job: (work: ClinicalWork) => Promise<T>) => vault.asClinician(job)
const read = () => as((work) => list(work, { participantId: person.participantId }))
const agreed = async (goal: Agreed) =>
  (await as((work) => agree(work, { participantId: person.participantId, ...goal }))).goalId
const rated = (goalId: string, rating: Partial<Rating>) => as((work) => rate(work, { goalId, ...noRating, ...rating }))
const changed = (goalId: string, version: number, goal: Partial<Agreed>, reason = 'Too much at first.') =>
  as((work) => change(work, { goalId, version, ...walk, ...goal, reason }))
const stated = (goalId: string, version: number, state: 'active' | 'reached' | 'retired') =>
  as((work) => setState(work, { goalId, version, state }))
const rows = () => vault.asManager(({ outcomes }) => outcomes.selectFrom('goal').selectAll().execute())

describe('a goal', () => {
  test('is kept in the participant’s words, and as numbers beside them', async () => {
    const goalId = await agreed(walk)
    expect(await read()).toEqual({
      goals: [
        {
          goalId,
          version: 1,
          state: 'active',
          ...walk,
          levelsSince: 1,
          agreedBy: 'Tom Okafor',
          agreedAt: vault.clock.now,
          ratings: [],
          earlier: [],
        },
      ],
      attainment: null,
    })
    expect(await rows()).toMatchObject([
      { goal_id: goalId, person_id: person.participantId, version: 1, levels_since: 1, weight: 2, state: 'active' },
    ])
  })

  test('hangs on the path that is going on, and a new path begins with none', async () => {
    await agreed(walk)
    const enrolmentId = person.members[0]?.enrolmentId ?? ''
    await as((work) => endEnrolment(work, { enrolmentId, endedWith: 'completed', reason: '' }))
    expect((await read()).goals.map((goal) => goal.wording)).toEqual([walk.wording])
    await agreed(call)
    expect((await read()).goals.map((goal) => goal.wording)).toEqual([call.wording])
    expect(new Set((await rows()).map((row) => row.episode_id)).size).toBe(2)
  })

  test('of somebody without a path begins one', async () => {
    const { people } = await aPractice(vault).withPeople(1).build()
    const participantId = people[0]?.participantId ?? ''
    expect(await vault.asOwner((work) => list(work, { participantId }))).toEqual({ goals: [], attainment: null })
    await vault.asOwner((work) => agree(work, { participantId, ...call }))
    expect((await vault.asOwner((work) => list(work, { participantId }))).goals).toHaveLength(1)
  })
})

describe('a change', () => {
  test('is a new version, and the earlier wording stays with its reason', async () => {
    const goalId = await agreed(walk)
    vault.clock.now = '2026-11-30T09:00:00.000Z'
    expect(await changed(goalId, 1, { wording: 'Walk twice a week' })).toEqual({ version: 2 })
    await changed(goalId, 2, { wording: 'Walk on Sundays', partner: null }, 'Less time.')
    const [goal] = (await read()).goals
    expect(goal).toMatchObject({ version: 3, wording: 'Walk on Sundays', partner: null, agreedAt: vault.clock.now })
    expect(goal?.earlier).toEqual([
      { version: 2, wording: 'Walk twice a week', agreedAt: vault.clock.now, reasonOfChange: 'Less time.' },
      { version: 1, wording: walk.wording, agreedAt: '2026-11-23T09:00:00.000Z', reasonOfChange: 'Too much at first.' },
    ])
  })

  test('on an older version is a conflict, and writes nothing', async () => {
    const goalId = await agreed(walk)
    await changed(goalId, 1, { wording: 'Newer' })
    for (const version of [1, 3]) {
      expect(await failureOf(changed(goalId, version, { wording: 'Stale' }))).toEqual({ code: 'conflict' })
      expect(await failureOf(stated(goalId, version, 'reached'))).toEqual({ code: 'conflict' })
    }
    expect((await read()).goals).toMatchObject([{ version: 2, wording: 'Newer', state: 'active' }])
  })

  test('of the levels makes their ratings a thing of the past, one of the wording does not', async () => {
    const goalId = await agreed(walk)
    await rated(goalId, { gasLevel: -2, ratedOn: '2026-11-09' })
    await changed(goalId, 1, { wording: 'Walk at noon' })
    await rated(goalId, { gasLevel: 0 })
    expect(await read()).toMatchObject({ goals: [{ levelsSince: 1 }], attainment: { first: 30, now: 50, goals: 1 } })
    await changed(goalId, 2, { levels: ['a', 'b', 'c', 'd', 'e'] })
    expect(await read()).toMatchObject({ goals: [{ levelsSince: 3 }], attainment: null })
    await changed(goalId, 3, { levels: null })
    expect(await read()).toMatchObject({ goals: [{ levels: null, levelsSince: null }], attainment: null })
    await changed(goalId, 4, { levels })
    expect((await read()).goals).toMatchObject([{ levelsSince: 5 }])
  })

  test('cannot be made by SQL', async () => {
    const goalId = await agreed(walk)
    await rated(goalId, { progress: 3 })
    expect(() => vault.raw.prepare("UPDATE goal_version SET wording = 'x'").run()).toThrow('new version')
    expect(() => vault.raw.prepare('UPDATE goal_rating SET progress = 9').run()).toThrow('by a new one')
  })
})

describe('people in a goal', () => {
  test('are of the person’s own life, never of their groups; a partner may be of both', async () => {
    const named = {
      ...walk,
      wording: 'Walk with Benedikt',
      levels: ['never', 'once', 'as Ana', 'with Benedikt', 'all'],
    }
    expect(await failureOf(agreed(named))).toEqual({
      code: 'invalid',
      fields: { wording: { fault: 'names-a-member' }, 'levels.3': { fault: 'names-a-member' } },
    })
    expect((await read()).goals).toEqual([])
    const goalId = await agreed({ ...walk, partner: 'Benedikt' })
    expect(await failureOf(changed(goalId, 1, {}, 'Benedikt thought so.'))).toEqual({
      code: 'invalid',
      fields: { reason: { fault: 'names-a-member' } },
    })
  })

  test('may be called like a group mate, where somebody says that they are others', async () => {
    expect(await agreed({ ...walk, wording: 'Ring my brother Benedikt', ownPeople: true })).toBeTruthy()
    expect(await failureOf(agreed({ ...walk, wording: 'Ring Benedikt Kowalski', ownPeople: true }))).toMatchObject({
      fields: { wording: { fault: 'names-a-member' } },
    })
  })
})

describe('a rating', () => {
  test('is an event with its day, its session and its version of the goal', async () => {
    const goalId = await agreed(walk)
    await rated(goalId, { gasLevel: -1, progress: 3, words: 'A start.', sessionId: person.sessionIds[1] ?? null })
    await changed(goalId, 1, { weight: 1 })
    await rated(goalId, { progress: 0, ratedOn: '2026-11-20' })
    expect((await read()).goals[0]?.ratings).toEqual([
      {
        goalVersion: 2,
        ratedOn: '2026-11-20',
        sessionNumber: null,
        gasLevel: null,
        progress: 0,
        words: null,
        ratedBy: 'Tom Okafor',
      },
      {
        goalVersion: 1,
        ratedOn: '2026-11-23',
        sessionNumber: 2,
        gasLevel: -1,
        progress: 3,
        words: 'A start.',
        ratedBy: 'Tom Okafor',
      },
    ])
  })

  test('twice on a day stands in the order of entry', async () => {
    const goalId = await agreed(walk)
    for (const progress of [7, 2, 5]) await rated(goalId, { progress })
    expect((await read()).goals[0]?.ratings.map((rating) => rating.progress)).toEqual([7, 2, 5])
  })

  test.each<[string, Partial<Rating>, Record<string, unknown>]>([
    ['no number', {}, { progress: { fault: 'required' } }],
    ['a day to come', { progress: 1, ratedOn: '2026-11-24' }, { ratedOn: { fault: 'in-the-future' } }],
    ['a day long ago', { progress: 1, ratedOn: '0001-01-01' }, { ratedOn: { fault: 'too-small', limit: 2000 } }],
    ['no day', { progress: 1, ratedOn: '2026-02-30' }, { ratedOn: { fault: 'not-a-date' } }],
    ['a level too high', { gasLevel: 3 }, { gasLevel: { fault: 'too-large', limit: 2 } }],
    ['half a level', { gasLevel: 0.5 }, { gasLevel: { fault: 'not-a-number' } }],
    ['too much progress', { progress: 11 }, { progress: { fault: 'too-large', limit: 10 } }],
  ])('with %s is refused at its field, and nothing is written', async (_, rating, fields) => {
    const goalId = await agreed(walk)
    expect(await failureOf(rated(goalId, rating))).toMatchObject({ code: 'invalid', fields })
    expect((await read()).goals[0]?.ratings).toEqual([])
  })

  test('on levels is for goals that have some', async () => {
    const goalId = await agreed(call)
    expect(await failureOf(rated(goalId, { gasLevel: 0 }))).toMatchObject({
      fields: { gasLevel: { fault: 'not-valid' } },
    })
    await rated(goalId, { progress: 10 })
  })

  test('names a session of the person or none', async () => {
    const goalId = await agreed(call)
    const other = await aPractice(vault).withProgramme('Another').withGroup().build()
    const elsewhere = await vault.asOwner(({ clinical }) =>
      clinical.selectFrom('session').where('group_id', '=', other.groupId).select('session_id').executeTakeFirst(),
    )
    expect(await failureOf(rated(goalId, { progress: 1, sessionId: elsewhere?.session_id ?? '' }))).toMatchObject({
      fields: { sessionId: { fault: 'not-a-choice' } },
    })
    expect(await failureOf(rated(goalId, { progress: 1, sessionId: 'A'.repeat(22) }))).toEqual({ code: 'not-found' })
  })
})

describe('the state', () => {
  test('is reached, set aside, or taken up again', async () => {
    const goalId = await agreed(walk)
    for (const state of ['reached', 'active', 'retired', 'active'] as const) {
      await stated(goalId, 1, state)
      expect((await read()).goals).toMatchObject([{ state, version: 1 }])
    }
  })

  test('set aside takes neither ratings nor changes, reached does', async () => {
    const goalId = await agreed(walk)
    await stated(goalId, 1, 'retired')
    const aside = { code: 'not-possible', reason: 'goal-set-aside' }
    expect(await failureOf(rated(goalId, { progress: 1 }))).toEqual(aside)
    expect(await failureOf(changed(goalId, 1, {}))).toEqual(aside)
    await stated(goalId, 1, 'reached')
    await rated(goalId, { progress: 10 })
    await changed(goalId, 1, {})
  })
})

describe('attainment', () => {
  test('is of all goals rated in two weeks, whatever became of them', async () => {
    const first = await agreed(walk)
    const second = await agreed({ ...walk, weight: 2 })
    const third = await agreed(walk)
    await agreed(call)
    for (const [goalId, then, now] of [
      [first, -2, 1],
      [second, -1, 0],
    ] as const) {
      await rated(goalId, { gasLevel: then, ratedOn: '2026-11-02' })
      await rated(goalId, { gasLevel: now })
    }
    await rated(third, { gasLevel: 2 })
    await stated(second, 1, 'retired')
    const { attainment } = await read()
    expect(attainment).toMatchObject({ goals: 2, leftOut: 1 })
    expect(attainment?.first).toBeCloseTo(50 - 30 / Math.sqrt(2.6), 9)
    expect(attainment?.now).toBeCloseTo(50 + 10 / Math.sqrt(2.6), 9)
  })
})

describe('whose goals', () => {
  test('others open them by a stated reason only', async () => {
    const goalId = await agreed(walk)
    const { participantId } = person
    const refused = { code: 'not-possible', reason: 'state-a-reason' }
    const calls: ((work: ClinicalWork) => Promise<unknown>)[] = [
      (work) => list(work, { participantId }),
      (work) => agree(work, { participantId, ...walk }),
      (work) => change(work, { goalId, version: 1, ...walk, reason: 'x' }),
      (work) => rate(work, { goalId, ...noRating, progress: 1 }),
      (work) => setState(work, { goalId, version: 1, state: 'reached' }),
    ]
    for (const call of calls) expect(await failureOf(vault.asOtherClinician(call))).toEqual(refused)
    expect((await vault.asOwner((work) => list(work, { participantId }))).goals).toMatchObject([
      { version: 1, ratings: [], state: 'active' },
    ])
  })

  test('nobody’s are not found', async () => {
    const goalId = 'A'.repeat(22)
    expect(await failureOf(rated(goalId, { progress: 1 }))).toEqual({ code: 'not-found' })
    expect(await failureOf(stated(goalId, 1, 'reached'))).toEqual({ code: 'not-found' })
    expect(await failureOf(as((work) => list(work, { participantId: goalId })))).toEqual({ code: 'not-found' })
  })
})

test('hostile texts are kept exactly or refused at their field', async () => {
  for (const text of hostileTexts) {
    const outcome = await agreed({ ...call, wording: text }).catch((error: { failure?: Failure }) => error.failure)
    if (typeof outcome === 'object') expect(Object.keys(outcome.fields ?? {})).toEqual(['wording'])
    else expect((await read()).goals.find(({ goalId }) => goalId === outcome)?.wording).toBe(text.trim())
  }
})
