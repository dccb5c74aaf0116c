import { beforeAll, expect, test } from 'vitest'
import { canonicalJson } from '../../../main/vault/canonical-json.ts'
import { noHeads } from '../../../main/vault/field-schemas.ts'
import { signBody } from '../../../main/vault/sign-body.ts'
import type { Unlocked } from '../../../main/vault/unlock-keyring.ts'
import { verifyBody } from '../../../main/vault/verify-body.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { type AKeyring, aKeyring, okValue } from '../../support/a-keyring.ts'
import { withEntry } from '../../support/forged-keyring.ts'

let a: AKeyring
let owner: Unlocked
let clinician: Unlocked
beforeAll(async () => {
  a = await aKeyring()
  owner = await a.unlock(a.owner)
  clinician = await a.unlock(a.clinician)
})

const note = (changed: object = {}) => ({
  type: 'grove note',
  v: 1 as const,
  vaultId: owner.vaultId,
  keyId: clinician.keys.keyId,
  text: 'Ärger 😀\u0000',
  ...changed,
})

test('a signature is known by everybody who reads the log, and names its key', () => {
  const { body, sig } = signBody(note(), clinician.keys)
  expect(body).toBe(canonicalJson(note()))
  expect(verifyBody(owner.state, clinician.userId, body, sig)).toMatchObject({
    keyId: clinician.keys.keyId,
    until: null,
  })
})

test('a changed body, another author, another signature or another vault does not verify', () => {
  const { body, sig } = signBody(note(), clinician.keys)
  const verify = (text: string, by = clinician.userId, signature = sig) => verifyBody(owner.state, by, text, signature)
  expect(verify(body.replace('Ärger', 'Arger'))).toBeNull()
  expect(verify(body, owner.userId)).toBeNull()
  expect(verify(body, clinician.userId, signBody(note({ text: 'other' }), clinician.keys).sig)).toBeNull()
  expect(verify(body, clinician.userId, 'x')).toBeNull()
  expect(verify(`${body} `)).toBeNull()
  expect(verify('')).toBeNull()
  expect(verify('null')).toBeNull()
  expect(verify('[]')).toBeNull()
  for (const changed of [{ vaultId: 'A'.repeat(43) }, { v: 2 }, { type: null }]) {
    const other = signBody(note(changed) as ReturnType<typeof note>, clinician.keys)
    expect(verify(other.body, clinician.userId, other.sig)).toBeNull()
  }
})

test('nobody signs in another key’s name', () => {
  expect(() => signBody(note(), owner.keys)).toThrow(TypeError)
})

test('a former user’s notes still verify, and say from where on they do not count', () => {
  const heads = { outcomes: null, clinical: { seq: 12, hash: 'A'.repeat(43) } }
  const grants = a.keyring.grants.filter((grant) => grant.userId !== clinician.userId)
  const remove = { kind: 'remove', userId: clinician.userId, heads } as const
  const state = okValue(verifyKeyring(withEntry(a.keyring, owner.state, owner, remove, { grants })))
  const { body, sig } = signBody(note(), clinician.keys)
  expect(verifyBody(state, clinician.userId, body, sig)).toMatchObject({ until: heads, from: noHeads })
})
