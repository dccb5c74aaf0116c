import { afterEach, beforeEach, expect, test } from 'vitest'
import { practiceHandlers } from '../../../main/practice/practice-handlers.ts'
import { openPractice } from '../../../main/practice/practice-service.ts'
import { practice } from '../../../preload/contract/practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { failureOf, throughContract } from '../../support/through-contract.ts'

const get = throughContract(practice.get, practiceHandlers.get)
const update = throughContract(practice.update, practiceHandlers.update)

let vault: TestVault
beforeEach(async () => {
  vault = await aVault()
})
afterEach(() => vault.close())

test('a vault without a practice says so', async () => {
  expect(await failureOf(vault.asOwner((work) => get(work, null)))).toEqual({ code: 'not-found' })
})

test('opened, read by everybody, changed by its version', async () => {
  await vault.asOwner((work) => openPractice(work, { name: 'Żółw & Søn', country: 'eu' }))
  expect(await vault.asManager((work) => get(work, null))).toEqual({
    name: 'Żółw & Søn',
    country: 'eu',
    demo: false,
    version: 1,
  })
  const change = { name: 'Alder House', country: 'uk', version: 1 } as const
  expect(await vault.asOwner((work) => update(work, change))).toEqual({ ...change, demo: false, version: 2 })
  expect(await vault.asOwner((work) => get(work, null))).toEqual({ ...change, demo: false, version: 2 })
})

test('the second of two who changed the same version is told, and changes nothing', async () => {
  await vault.asOwner((work) => openPractice(work, { name: 'Alder House', country: 'uk' }))
  await vault.asOwner((work) => update(work, { name: 'First', country: 'us', version: 1 }))
  const second = vault.asOwner((work) => update(work, { name: 'Second', country: 'eu', version: 1 }))
  expect(await failureOf(second)).toEqual({ code: 'conflict' })
  expect(await vault.asOwner((work) => get(work, null))).toEqual({
    name: 'First',
    country: 'us',
    demo: false,
    version: 2,
  })
})

test('there is one practice in a vault', async () => {
  await vault.asOwner((work) => openPractice(work, { name: 'One', country: 'uk' }))
  await expect(vault.asOwner((work) => openPractice(work, { name: 'Two', country: 'uk' }))).rejects.toThrow('UNIQUE')
})
