import { beforeAll, expect, test } from 'vitest'
import { compareDigits } from '../../../main/vault/compare-digits.ts'
import { confirmRequest } from '../../../main/vault/confirm-request.ts'
import { noHeads } from '../../../main/vault/field-schemas.ts'
import { joinKeyring } from '../../../main/vault/join-keyring.ts'
import type { Keyring } from '../../../main/vault/keyring.ts'
import { discardRequest, joinRequestsOf } from '../../../main/vault/pending-requests.ts'
import { makeRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { signInList } from '../../../main/vault/sign-in-list.ts'
import { type Unlocked, unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { type AKeyring, aKeyring, okValue } from '../../support/a-keyring.ts'
import { forged } from '../../support/forged-keyring.ts'
import { cheapestCosts } from '../../support/quick-derive.ts'

let a: AKeyring
let owner: Unlocked
beforeAll(async () => {
  a = await aKeyring()
  owner = await a.unlock(a.owner)
})

const passphrase = 'velvet vendor venture venue verb verify'
const secrets = () => ({ passphrase, recoveryCode: makeRecoveryCode(), costs: cheapestCosts, derive: a.derive })
const asks = async (who: { displayName: string } | { userId: string }, keyring = a.keyring) =>
  okValue(await joinKeyring(keyring, { ...who, ...secrets() }))
const at = '2026-03-05T08:00:00.000Z'
const said = { role: 'clinician', userId: null, heads: noHeads, at } as const
const open = (keyring: Keyring, userId: string, typed = passphrase) =>
  unlockKeyring(keyring, { userId, passphrase: typed, anchor: null, derive: a.derive })
const refused = (code: string, reason?: string) => ({ ok: false, failure: reason ? { code, reason } : { code } })

test('a person asks, opens nothing, and is shown the same digits again', async () => {
  const asked = await asks({ displayName: 'Noor New' })
  expect(asked.digits).toMatch(/^\d{24}$/)
  const waiting = { kind: 'not-confirmed-yet', displayName: 'Noor New', digits: asked.digits }
  expect(await open(asked.keyring, asked.userId)).toEqual({ ok: true, value: waiting })
  expect(await open(asked.keyring, asked.userId, 'something else')).toEqual(refused('wrong-passphrase'))
  expect(asked.keyring.grants).toEqual(a.keyring.grants)
  expect(asked.keyring.log).toEqual(a.keyring.log)
})

test('the owner types the digits, and the person is a user', async () => {
  const asked = await asks({ displayName: 'Noor New' })
  const spaced = asked.digits.replace(/(.{4})/g, '$1 ')
  const { keyring, userId, displayName } = okValue(confirmRequest(asked.keyring, owner, { ...said, digits: spaced }))
  expect({ userId, displayName }).toEqual({ userId: asked.userId, displayName: 'Noor New' })
  const noor = okValue(await open(keyring, userId))
  if (noor.kind !== 'unlocked') throw new Error('still waits')
  expect(noor.unlocked).toMatchObject({ role: 'clinician', displayName: 'Noor New' })
  expect(noor.unlocked.databaseKeys).toEqual(owner.databaseKeys)
  expect(keyring.requests).toEqual([])
})

test('a manager is given the key of one file and no more', async () => {
  const asked = await asks({ displayName: 'Mia Manager' })
  const { keyring } = okValue(confirmRequest(asked.keyring, owner, { ...said, role: 'manager', digits: asked.digits }))
  const mia = okValue(await open(keyring, asked.userId))
  expect(mia).toMatchObject({ unlocked: { databaseKeys: { outcomes: owner.databaseKeys.outcomes } } })
  expect(mia).not.toHaveProperty('unlocked.databaseKeys.clinical')
  expect(keyring.grants.filter((grant) => grant.userId === asked.userId).map(({ db }) => db)).toEqual(['outcomes'])
})

test('wrong digits confirm nobody', async () => {
  const asked = await asks({ displayName: 'Noor New' })
  const off = `${asked.digits.slice(0, -1)}${(Number(asked.digits.at(-1)) + 1) % 10}`
  for (const digits of [off, '', asked.digits.slice(1), 'x'.repeat(24)])
    expect(confirmRequest(asked.keyring, owner, { ...said, digits })).toEqual({
      ok: false,
      failure: { code: 'invalid', fields: { digits: { fault: 'does-not-match' } } },
    })
})

test('of several who ask, the digits find the one', async () => {
  const one = await asks({ displayName: 'Noor New' })
  const two = await asks({ displayName: 'Ola Other' }, one.keyring)
  const { keyring, displayName } = okValue(confirmRequest(two.keyring, owner, { ...said, digits: one.digits }))
  expect(displayName).toBe('Noor New')
  expect(keyring.requests.map((request) => request.displayName)).toEqual(['Ola Other'])
})

test('a user who lost everything is set anew, and the former blobs and wraps stay', async () => {
  const { userId } = a.clinician
  const asked = await asks({ userId })
  const before = okValue(await open(asked.keyring, userId, a.clinician.passphrase))
  expect(before.kind).toBe('unlocked')
  expect(confirmRequest(asked.keyring, owner, { ...said, digits: asked.digits })).toEqual(
    refused('not-possible', 'another-user'),
  )
  const set = { ...said, userId, digits: asked.digits }
  expect(confirmRequest(asked.keyring, owner, { ...set, role: 'manager' })).toEqual(
    refused('not-possible', 'role-change'),
  )
  const { keyring } = okValue(confirmRequest(asked.keyring, owner, set))
  const state = okValue(verifyKeyring(keyring))
  const key = state.keys.get(state.users.get(userId)?.keyId ?? '')
  expect(key).toMatchObject({ why: 'lost', setAnew: true, by: a.owner.userId, at })
  expect(okValue(await open(keyring, userId)).kind).toBe('unlocked')
  expect(await open(keyring, userId, a.clinician.passphrase)).toEqual(refused('wrong-passphrase'))
  expect(keyring.blobs.filter((blob) => blob.userId === userId)).toHaveLength(2)
  expect(keyring.wraps.filter((wrap) => wrap.userId === userId)).toHaveLength(4)
  expect(keyring.grants.filter((grant) => grant.userId === userId)).toHaveLength(2)
})

test('nobody but an owner who is one now confirms', async () => {
  const asked = await asks({ displayName: 'Noor New' })
  for (const person of [a.clinician, a.manager])
    expect(confirmRequest(asked.keyring, await a.unlock(person), { ...said, digits: asked.digits })).toEqual(
      refused('not-allowed'),
    )
})

test('eight may wait; the ninth is told so; one that is taken back makes room and leaves nothing', async () => {
  let keyring = a.keyring
  for (let i = 0; i < 8; i++) keyring = (await asks({ displayName: `Person ${i}` }, keyring)).keyring
  const ninth = { displayName: 'Person 8', ...secrets() }
  expect(await joinKeyring(keyring, ninth)).toEqual(refused('not-possible', 'too-many-requests'))
  const emptied = keyring.requests.reduce((left, request) => discardRequest(left, request.keyId), keyring)
  const content = ({ log, blobs, wraps, requests, grants }: Keyring) => ({ log, blobs, wraps, requests, grants })
  expect(content(emptied)).toEqual(content(a.keyring))
})

test('a name that is taken is not taken twice, however it is written', async () => {
  for (const displayName of ['Ada Owner', 'ada  owner', ' ADA OWNER ', 'Ａda Owner'])
    expect(await joinKeyring(a.keyring, { displayName, ...secrets() })).toEqual({
      ok: false,
      failure: { code: 'invalid', fields: { displayName: { fault: 'already-used' } } },
    })
})

test('weak secrets are refused at their field', async () => {
  const person = { displayName: 'Noor New', ...secrets() }
  expect(await joinKeyring(a.keyring, { ...person, passphrase: 'password' })).toMatchObject({
    failure: { fields: { passphrase: { fault: 'too-weak' } } },
  })
  expect(await joinKeyring(a.keyring, { ...person, recoveryCode: 'AAAA' })).toMatchObject({
    failure: { fields: { recoveryCode: { fault: 'does-not-match' } } },
  })
  expect(await joinKeyring(a.keyring, { userId: a.keyring.vaultId.slice(0, 22), ...secrets() })).toEqual(
    refused('not-found'),
  )
})

test('the sign-in list names users and those who wait', async () => {
  const one = await asks({ displayName: 'Noor New' })
  const { keyring } = await asks({ userId: a.clinician.userId }, one.keyring)
  const list = signInList(keyring, owner.state)
  expect(list.map(({ displayName, role, waiting }) => [displayName, role, waiting])).toEqual([
    ['Ada Owner', 'owner', false],
    ['Çiğdem Clinician', 'clinician', true],
    ['Mateo Manager', 'manager', false],
    ['Noor New', null, true],
  ])
})

test('a request that somebody changed is passed over', async () => {
  const { keyring } = await asks({ displayName: 'Noor New' })
  const [request] = keyring.requests
  if (!request) throw new Error('a request was made')
  const changed = [
    { displayName: 'Ada Owner' },
    { userId: a.owner.userId },
    { why: 'lost' as const },
    { vaultId: 'A'.repeat(43) },
    { keyId: owner.keys.keyId },
    { formerSig: { keyId: owner.keys.keyId, sig: request.ownSig } },
  ]
  for (const change of changed)
    expect(joinRequestsOf(forged(keyring, { requests: [{ ...request, ...change }] }), owner.state)).toEqual([])
  expect(joinRequestsOf(keyring, owner.state)).toEqual([request])
})

test('digits differ by vault, user and key, and have 24 places', () => {
  const keys = { x25519Pub: 'A'.repeat(43), ed25519Pub: 'A'.repeat(43) }
  const all = [
    compareDigits('v', 'u', keys),
    compareDigits('w', 'u', keys),
    compareDigits('v', 'x', keys),
    compareDigits('v', 'u', { ...keys, x25519Pub: `${'A'.repeat(42)}E` }),
    compareDigits('v', 'u', { ...keys, ed25519Pub: `${'A'.repeat(42)}E` }),
  ]
  expect(new Set(all).size).toBe(5)
  for (let i = 0; i < 500; i++) expect(compareDigits('v', String(i), keys)).toMatch(/^\d{24}$/)
})
