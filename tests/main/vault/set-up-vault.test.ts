import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePassphrase } from '../../../main/vault/passphrase.ts'
import { aDesk, ok, setUp } from '../../support/a-desk.ts'

test('a folder of the name that a vault is made under, with files of somebody, stays', async () => {
  const test = aDesk()
  const theirs = join(test.folder, 'vault.new')
  mkdirSync(theirs)
  writeFileSync(join(theirs, 'letters.txt'), 'ten years of them')
  const { recoveryCode } = await ok(
    test.grove.vault.beginSetUp({
      practiceName: 'Lindenhof Practice',
      country: 'uk',
      displayName: 'Dr. Ida Lindqvist',
      passphrase: makePassphrase(),
    }),
  )
  const answer = await test.grove.vault.finishSetUp({ recoveryCode })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'vault-exists' } })
  expect(existsSync(join(theirs, 'letters.txt'))).toBe(true)
  test.close()
})

test('what a set-up that was cut off left behind is made anew', async () => {
  const test = aDesk()
  const left = join(test.folder, 'vault.new')
  mkdirSync(left)
  for (const name of ['keyring.json.new', 'outcomes.db', 'outcomes.db-journal']) writeFileSync(join(left, name), 'half')
  await setUp(test)
  expect(existsSync(left)).toBe(false)
  test.close()
})
