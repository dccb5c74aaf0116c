import { expect, test } from 'vitest'
import { unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { aKeyring, okValue } from '../../support/a-keyring.ts'

test('each of three users opens what the role may read, with the same database keys', async () => {
  const { keyring, owner, clinician, manager, unlock } = await aKeyring()
  const [one, two, three] = await Promise.all([unlock(owner), unlock(clinician), unlock(manager)])
  expect(two.databaseKeys).toEqual(one.databaseKeys)
  expect(three.databaseKeys).toEqual({ outcomes: one.databaseKeys.outcomes })
  expect([one.role, two.role, three.role]).toEqual(['owner', 'clinician', 'manager'])
  console.log(JSON.stringify(keyring).length)
  const t = performance.now()
  for (let i = 0; i < 100; i++) await unlock(owner)
  console.log((performance.now() - t) / 100)
})
