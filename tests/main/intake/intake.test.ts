import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { intakeFaults } from '../../../main/intake/intake-faults.ts'
import { intakeHandlers } from '../../../main/intake/intake-handlers.ts'
import { intake } from '../../../preload/contract/intake.ts'
import { aPractice } from '../../support/a-practice.ts'
import { aVault } from '../../support/a-vault.ts'
import { failureOf, faultsOf, throughContract } from '../../support/through-contract.ts'

let vault: Awaited<ReturnType<typeof aVault>>
beforeEach(async () => {
  vault = await aVault()
})
afterEach(() => vault.close())

const get = throughContract(intake.get, intakeHandlers.get)
const save = throughContract(intake.save, intakeHandlers.save)
const blank = {
  referredOn: '2026-10-01',
  referredBy: 'Own request',
  assessedOn: '2026-10-12',
  decidedOn: '2026-10-12',
  decision: 'group' as const,
  reason: 'Suits the group.',
  challenges: 'Sleeps badly since the move.',
  strengths: '',
  hopes: '',
  version: 0,
}
const episodes = () => vault.raw.prepare('SELECT * FROM episode').all() as Record<string, unknown>[]

test('an intake begins a path: words here, weeks and the decision there', async () => {
  const { people } = await aPractice(vault).withPeople(1).build()
  const participantId = people[0]?.participantId ?? ''
  expect(await vault.asOwner((work) => get(work, { participantId }))).toMatchObject({ episodeId: null, version: 0 })
  const { episodeId, version } = await vault.asOwner((work) => save(work, { participantId, ...blank }))
  expect(version).toBe(1)
  expect(await vault.asOwner((work) => get(work, { participantId }))).toEqual({ ...blank, episodeId, version: 1 })
  expect(episodes()).toMatchObject([
    {
      episode_id: episodeId,
      referred_week: '2026-W40',
      assessed_week: '2026-W42',
      decided_week: '2026-W42',
      decision: 'group',
    },
  ])
  const numbers = await vault.asManager((work) => work.outcomes.selectFrom('episode').selectAll().execute())
  expect(JSON.stringify(numbers)).not.toMatch(/Suits|Sleeps|Own request|2026-10/)
})

test('enrolment goes on with the path that the intake began', async () => {
  const { members } = await aPractice(vault).withProgramme().withGroup().withMembers(1).build()
  const participantId = members[0]?.participantId ?? ''
  const { episodeId } = await vault.asOwner((work) => save(work, { participantId, ...blank }))
  expect(episodes()).toMatchObject([{ episode_id: episodeId, enrolled_week: '2026-W48', decision: 'group' }])
})

test('a day that is taken away is taken away in both files, and a stale save is a conflict', async () => {
  const { people } = await aPractice(vault).withPeople(1).build()
  const participantId = people[0]?.participantId ?? ''
  await vault.asOwner((work) => save(work, { participantId, ...blank }))
  expect(await failureOf(vault.asOwner((work) => save(work, { participantId, ...blank })))).toEqual({
    code: 'conflict',
  })
  const undecided = { ...blank, decidedOn: null, decision: null, version: 1 }
  await vault.asOwner((work) => save(work, { participantId, ...undecided }))
  expect(episodes()).toMatchObject([{ decided_week: null, decision: null, referred_week: '2026-W40' }])
  expect(await failureOf(vault.asOwner((work) => save(work, { participantId, ...undecided })))).toEqual({
    code: 'conflict',
  })
})

test('somebody else’s participant needs a stated reason first', async () => {
  const { people } = await aPractice(vault).withPeople(1).build()
  const participantId = people[0]?.participantId ?? ''
  const refused = { code: 'not-possible', reason: 'state-a-reason' }
  expect(await failureOf(vault.asOtherClinician((work) => get(work, { participantId })))).toEqual(refused)
  expect(await failureOf(vault.asOtherClinician((work) => save(work, { participantId, ...blank })))).toEqual(refused)
  expect(episodes()).toEqual([])
})

describe('days in order', () => {
  const today = '2026-11-23'
  test.each([
    [{ referredOn: '2026-11-24' }, { referredOn: 'in-the-future' }],
    [{ assessedOn: '2026-09-30' }, { assessedOn: 'does-not-match' }],
    [{ decidedOn: '2026-10-11' }, { decidedOn: 'does-not-match' }],
    [{ decidedOn: null }, { decidedOn: 'required' }],
    [{ decision: null }, { decision: 'required' }],
    [{ referredOn: null, assessedOn: null }, {}],
  ])('%o', async (change, wanted) => {
    const found = intakeFaults({ ...blank, ...change }, today)
    expect(Object.fromEntries(Object.entries(found).map(([field, { fault }]) => [field, fault]))).toEqual(wanted)
  })

  test('days in any order are taken exactly where none is before an earlier step', () => {
    const day = fc.option(fc.integer({ min: 1, max: 20 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`))
    fc.assert(
      fc.property(day, day, day, (referredOn, assessedOn, decidedOn) => {
        const days = [referredOn, assessedOn, decidedOn].filter((one) => one !== null)
        const inOrder = days.every((one, i) => i === 0 || (days[i - 1] ?? '') <= one)
        const decision = decidedOn === null ? null : ('group' as const)
        const faults = intakeFaults({ referredOn, assessedOn, decidedOn, decision }, today)
        expect(Object.keys(faults).length === 0).toBe(inOrder)
      }),
    )
  })
})

test.each([
  [{ referredOn: '2026-02-30' }, { referredOn: 'not-a-date' }],
  [{ decision: 'maybe' }, { decision: 'not-a-choice' }],
  [{ challenges: 'x'.repeat(4001) }, { challenges: 'too-long' }],
  [{ hopes: 'a\u0000' }, { hopes: 'control-characters' }],
  [{ referredBy: 'a\nb' }, { referredBy: 'control-characters' }],
  [{ version: -1 }, { version: 'too-small' }],
  [{ participantId: 'x' }, { participantId: 'not-valid' }],
])('hostile %o', (change, faults) => {
  expect(faultsOf(intake.save, { participantId: 'A'.repeat(22), ...blank, ...change })).toEqual(faults)
})
