import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openFile } from '../../../main/database/open-file.ts'
import { makePassphrase } from '../../../main/vault/passphrase.ts'
import { aDesk, copyOf, letIn, ok, type Person, setUp, signInAs, type TestDesk } from '../../support/a-desk.ts'

let template: TestDesk
let test_: TestDesk
let owner: Person
const file = (name: string) => join(test_.desk.vaultFolder, name)

beforeAll(async () => {
  template = aDesk()
  owner = await setUp(template)
  template.lock()
})
afterAll(() => template.close())

beforeEach(async () => {
  test_ = aDesk(copyOf(template))
  await signInAs(test_, owner)
})
afterEach(() => test_.close())

test('a new vault is signed in to and holds both files, the keyring and the lock, for the owner of the account only', async () => {
  const { signedIn, vault } = await ok(test_.grove.vault.state())
  expect(vault).toBe('ready')
  expect(signedIn).toMatchObject({ displayName: owner.displayName, role: 'owner', practiceName: 'Lindenhof Practice' })
  expect(readdirSync(test_.desk.vaultFolder).toSorted()).toEqual(
    expect.arrayContaining(['clinical.db', 'keyring.json', 'outcomes.db', 'vault.lock']),
  )
  expect(existsSync(`${test_.desk.vaultFolder}.new`)).toBe(false)
})

test('a wrong passphrase says only that; the right one then opens', async () => {
  test_.lock()
  const wrong = await test_.grove.vault.unlock({ userId: owner.userId, passphrase: makePassphrase() })
  expect(wrong).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } })
  expect(test_.told).toContainEqual({ type: 'unlock-failed' })
  const { signedIn } = (await ok(test_.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase }))) as {
    signedIn: { failedUnlocks: number }
  }
  expect(signedIn.failedUnlocks).toBe(1)
})

test('a try within the growing delay is refused, also the right one', async () => {
  test_.lock()
  test_.desk.nextTryAt = performance.now() + 4000
  expect(await test_.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase })).toEqual({
    ok: false,
    failure: { code: 'wait', seconds: 4 },
  })
})

test('the recovery code must be typed back before anything is written', async () => {
  const other = aDesk()
  const passphrase = makePassphrase()
  const details = { practiceName: 'Another', country: 'eu', displayName: 'Someone', passphrase } as const
  const { recoveryCode } = await ok(other.grove.vault.beginSetUp(details))
  expect(existsSync(other.desk.vaultFolder)).toBe(false)
  const swapped = recoveryCode.startsWith('0') ? `1${recoveryCode.slice(1)}` : `0${recoveryCode.slice(1)}`
  const wrong = await other.grove.vault.finishSetUp({ recoveryCode: swapped })
  expect(wrong).toEqual({ ok: false, failure: { code: 'wrong-recovery-code' } })
  expect(existsSync(other.desk.vaultFolder)).toBe(false)
  await ok(other.grove.vault.finishSetUp({ recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' ') }))
  other.close()
})

test('a new vault is never started where vault files lie', async () => {
  test_.lock()
  const again = await test_.grove.vault.beginSetUp({
    practiceName: 'Second',
    country: 'us',
    displayName: 'Someone',
    passphrase: makePassphrase(),
  })
  expect(again).toEqual({ ok: false, failure: { code: 'vault-exists' } })
})

test('with the recovery code a forgotten passphrase is set anew, and the next sign-in says so', async () => {
  test_.lock()
  const newPassphrase = makePassphrase()
  const { userId, recoveryCode, passphrase } = owner
  await ok(test_.grove.vault.recover({ userId, recoveryCode, newPassphrase }))
  expect(await test_.grove.vault.unlock({ userId, passphrase })).toMatchObject({
    failure: { code: 'wrong-passphrase' },
  })
  const answer = await ok(test_.grove.vault.unlock({ userId, passphrase: newPassphrase }))
  expect(answer).toMatchObject({ is: 'signed-in', signedIn: { passphraseSetAnew: true } })
})

test('somebody who joined waits until the owner has typed the digits', async () => {
  test_.lock()
  const passphrase = makePassphrase()
  const { recoveryCode } = await ok(test_.grove.vault.beginJoin({ displayName: 'Tom Okafor', passphrase }))
  const { digits } = await ok(test_.grove.vault.finishJoin({ recoveryCode }))
  const { users } = await ok(test_.grove.vault.state())
  const tom = users.find((user) => user.displayName === 'Tom Okafor')
  expect(tom?.waiting).toBe(true)
  const early = await ok(test_.grove.vault.unlock({ userId: tom?.userId ?? '', passphrase }))
  expect(early).toEqual({ is: 'waiting', digits })

  await signInAs(test_, owner)
  const wrongDigits = digits.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10))
  const confirm = { userId: tom?.userId ?? '', role: 'clinician', passphrase: owner.passphrase } as const
  expect(await test_.grove.users.confirm({ ...confirm, digits: wrongDigits })).toMatchObject({
    ok: false,
    failure: { code: 'invalid', fields: { digits: { fault: 'does-not-match' } } },
  })
  await ok(test_.grove.users.confirm({ ...confirm, digits }))
  test_.lock()
  expect(await ok(test_.grove.vault.unlock({ userId: tom?.userId ?? '', passphrase }))).toMatchObject({
    is: 'signed-in',
    signedIn: { role: 'clinician' },
  })
})

test("a manager's process has the outcomes file alone", async () => {
  const manager = await letIn(test_, owner, 'Pat Reyes', 'manager')
  await signInAs(test_, manager)
  const { open } = test_.desk
  expect(open?.unlocked().databaseKeys).not.toHaveProperty('clinical')
  const raw = (sql: string) => open?.db.executeQuery({ sql, parameters: [], query: {} as never, queryId: {} as never })
  expect((await raw('PRAGMA database_list'))?.rows).toHaveLength(1)
  expect(await test_.grove.participants.list({ search: '', after: null })).toMatchObject({
    failure: { code: 'not-allowed' },
  })
})

test('two sign-ins to one vault at the same time are refused', async () => {
  const second = aDesk(test_.folder)
  expect(await second.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase })).toMatchObject({
    ok: false,
    failure: { code: 'vault-in-use' },
  })
})

describe('a file that is not what it should be', () => {
  const unlock = () => test_.grove.vault.unlock({ userId: owner.userId, passphrase: owner.passphrase })
  beforeEach(() => test_.lock())

  const flip = (name: string, at: number) => {
    const bytes = readFileSync(file(name))
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file(name), bytes)
  }
  test.each([
    ['outcomes.db', 'outcomes-damaged'],
    ['clinical.db', 'clinical-damaged'],
  ])('one flipped bit in %s is named as damage, never as a wrong passphrase', async (name, code) => {
    flip(name, 3000)
    expect(await unlock()).toMatchObject({ ok: false, failure: { code } })
  })

  test('an older copy of a file from before a rekey has another salt', async () => {
    flip('outcomes.db', 3)
    expect(await unlock()).toMatchObject({ failure: { code: 'older-than-keyring', reason: 'outcomes' } })
  })

  test('the other drawer in its place', async () => {
    copyFileSync(file('outcomes.db'), file('clinical.db'))
    expect(await unlock()).toMatchObject({ failure: { code: 'older-than-keyring', reason: 'clinical' } })
  })

  test('a missing file is named and not made anew', async () => {
    rmSync(file('clinical.db'))
    expect(await unlock()).toMatchObject({ failure: { code: 'file-missing', reason: 'clinical' } })
    expect(existsSync(file('clinical.db'))).toBe(false)
  })

  test('an empty file is damage, not an empty practice', async () => {
    writeFileSync(file('outcomes.db'), '')
    expect((await unlock()).ok).toBe(false)
  })

  test('a vault of a newer Grove is refused kindly', async () => {
    await ok(unlock())
    const key = Buffer.from(test_.desk.open?.unlocked().databaseKeys.outcomes ?? [])
    test_.lock()
    const raw = openFile(file('outcomes.db'), key)
    raw.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-from-the-future', '2030-01-01')")
    raw.close()
    expect(await unlock()).toMatchObject({ ok: false, failure: { code: 'newer-version' } })
  })

  test('a keyring older than the files have seen is refused', async () => {
    const before = readFileSync(file('keyring.json'))
    await letIn(test_, owner, 'Tom Okafor', 'clinician')
    writeFileSync(file('keyring.json'), before)
    expect(await unlock()).toMatchObject({ failure: { code: 'older-than-keyring' } })
  })
})
