import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClinicalWork } from '../../../main/database/work.ts'
import { changePractice } from '../../../main/practice/practice-service.ts'
import { safetyHandlers } from '../../../main/safety/safety-handlers.ts'
import { type SafetyPart, safety, safetyParts } from '../../../preload/contract/safety.ts'
import { hostileTexts } from '../../fixtures/hostile-texts.ts'
import { aPersonOfGroup } from '../../support/a-person-of-group.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const get = throughContract(safety.get, safetyHandlers.get)
const agree = throughContract(safety.agree, safetyHandlers.agree)

let vault: TestVault
let participantId: string
beforeEach(async () => {
  vault = await aVault()
  participantId = (await aPersonOfGroup(vault)).participantId
})
afterEach(() => vault.close())

type Plan = Record<SafetyPart, string>
const noWords = Object.fromEntries(safetyParts.map((part) => [part, ''])) as Plan
const as = <T>(job: (work: ClinicalWork) => Promise<T>) => vault.asClinician(job)
const read = (version: number | null = null) => as((work) => get(work, { participantId, version }))
const agreed = (plan: Partial<Plan>, version = 0, ownPeople = false) =>
  as((work) => agree(work, { participantId, ...noWords, ...plan, version, ownPeople }))

describe('a plan', () => {
  test('is kept as it was said, and there is none before', async () => {
    expect(await read()).toMatchObject({ ...noWords, version: 0, agreedBy: null, agreedAt: null, versions: [] })
    const plan = { ...noWords, warningSigns: ' I stop eating.\nI do not sleep.', reasonsToLive: 'My cat' }
    expect(await agreed(plan)).toEqual({ version: 1 })
    expect(await read()).toMatchObject({ ...plan, version: 1, agreedBy: 'Tom Okafor', agreedAt: vault.clock.now })
  })

  test('that is changed is a new version; the earlier ones can be read', async () => {
    await agreed({ ownCoping: 'Tea' })
    vault.clock.now = '2026-11-30T09:00:00.000Z'
    await agreed({ ownCoping: 'Tea and a walk' }, 1)
    expect(await read()).toMatchObject({
      ownCoping: 'Tea and a walk',
      version: 2,
      versions: [{ version: 2, agreedAt: vault.clock.now, agreedBy: 'Tom Okafor' }, { version: 1 }],
    })
    expect(await read(1)).toMatchObject({ ownCoping: 'Tea', version: 1, agreedAt: '2026-11-23T09:00:00.000Z' })
    expect(await failureOf(read(3))).toEqual({ code: 'not-found' })
    expect(() => vault.raw.prepare("UPDATE safety_plan SET own_coping = 'x'").run()).toThrow('new version')
  })

  test('on an older version is a conflict', async () => {
    await agreed({ ownCoping: 'Tea' })
    for (const version of [0, 2])
      expect(await failureOf(agreed({ ownCoping: 'x' }, version))).toEqual({ code: 'conflict' })
    expect(await read()).toMatchObject({ ownCoping: 'Tea', version: 1 })
  })

  test('without a word is none', async () => {
    expect(await failureOf(agreed({ ownCoping: ' \n ' }))).toEqual({ code: 'not-possible', reason: 'nothing-written' })
  })

  test('is opened by others for a stated reason only', async () => {
    const refused = { code: 'not-possible', reason: 'state-a-reason' }
    expect(await failureOf(vault.asOtherClinician((work) => get(work, { participantId, version: null })))).toEqual(
      refused,
    )
    expect(
      await failureOf(
        vault.asOtherClinician((work) =>
          agree(work, { participantId, ...noWords, ownCoping: 'x', version: 0, ownPeople: true }),
        ),
      ),
    ).toEqual(refused)
  })
})

describe('people in a plan', () => {
  test('are of the person’s own life, never of their groups', async () => {
    const failure = await failureOf(
      agreed({ peopleToAsk: 'Benedikt', ownCoping: 'Tea', professionals: '07700 900112' }),
    )
    expect(failure).toEqual({
      code: 'invalid',
      fields: { peopleToAsk: { fault: 'names-a-member' }, professionals: { fault: 'names-a-member' } },
    })
    expect(await read()).toMatchObject({ version: 0 })
    expect(await agreed({ peopleToAsk: 'My aunt Rosa, 07700 900888. And myself: Ana Silva' })).toEqual({ version: 1 })
  })

  test('may be called like a group mate, where somebody says that they are others', async () => {
    expect(await agreed({ peopleToAsk: 'My brother Benedikt' }, 0, true)).toEqual({ version: 1 })
    expect(await failureOf(agreed({ peopleToAsk: 'Benedikt Kowalski' }, 1, true))).toMatchObject({
      fields: { peopleToAsk: { fault: 'names-a-member' } },
    })
  })
})

test('crisis lines are those of the practice’s country, and none where Grove knows none', async () => {
  expect((await read()).crisisLines.map(({ number }) => number)).toEqual(['116 123', '111', '999'])
  await vault.asOwner((work) => changePractice(work, { name: 'Alder House', country: 'other', version: 1 }))
  expect((await read()).crisisLines).toEqual([])
})

test('hostile texts are kept exactly or refused at their field', async () => {
  let version = 0
  for (const text of hostileTexts) {
    const failure = await agreed({ ownCoping: text, peopleToAsk: 'x' }, version).then(
      () => null,
      (error) => error.failure,
    )
    if (failure) expect(Object.keys(failure.fields)).toEqual(['ownCoping'])
    else expect(await read()).toMatchObject({ ownCoping: text, version: ++version })
  }
})
