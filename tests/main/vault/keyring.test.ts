import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Keyring, keyringBytes, nextKeyring, parseKeyring } from '../../../main/vault/keyring.ts'
import { unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { type AKeyring, aKeyring } from '../../support/a-keyring.ts'

let a: AKeyring
beforeAll(async () => {
  a = await aKeyring()
})

test('is read as it was written, one generation at a time', () => {
  const next = nextKeyring(a.keyring.gen, a.keyring)
  expect(next.gen).toBe(a.keyring.gen + 1)
  expect(next.sum).not.toBe(a.keyring.sum)
  expect(parseKeyring(keyringBytes(next))).toEqual({ ok: true, value: next })
})

test('the first keyring of a vault is generation 1 with both files in its second entry; each person adds two', () => {
  expect(a.keyring.gen).toBe(5)
  expect(a.keyring.log.map((entry) => entry.body.do.kind)).toEqual(['create', 'files', 'key', 'key'])
  expect(a.keyring.log.map((entry) => entry.body.prev)[1]).toBe(a.keyring.vaultId)
})

test('whatever else lies in the file is answered with a code, never with an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(parseKeyring(Buffer.from(text)).ok).toBe(false)
    }),
  )
  const parts = ['vaultId', 'log', 'blobs', 'wraps', 'requests', 'grants'] as const
  const value = fc.jsonValue({ stringUnit: 'grapheme-composite' })
  const nested = fc.oneof(
    value,
    fc.array(value, { maxLength: 3 }),
    fc.constantFrom(...parts).chain((part) => fc.constant(a.keyring[part])),
  )
  fc.assert(
    fc.property(fc.constantFrom(...parts), nested, (part, value) => {
      const content = { ...a.keyring, [part]: value } as Keyring
      const read = parseKeyring(keyringBytes(nextKeyring(content.gen, content)))
      // An empty list of most things reads well; then the rest decides.
      if (read.ok) expect(typeof verifyKeyring(read.value).ok).toBe('boolean')
      else expect(read.failure.code).toBe('keyring-damaged')
    }),
    { numRuns: 500 },
  )
})

test('holds no secret in clear', () => {
  const text = keyringBytes(a.keyring).toString('utf8')
  for (const { passphrase, recoveryCode } of [a.owner, a.clinician, a.manager]) {
    expect(text).not.toContain(passphrase.slice(0, 14))
    expect(text).not.toContain(recoveryCode.slice(0, 14))
    expect(text).not.toContain(recoveryCode.replaceAll('-', '').slice(0, 12))
  }
})

test('of any passphrases only the right one opens it', async () => {
  const open = (keyring: Keyring, passphrase: string) =>
    unlockKeyring(keyring, { userId: a.owner.userId, passphrase, anchor: null, derive: a.derive })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (passphrase) => {
      expect(await open(a.keyring, passphrase)).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } })
    }),
    { numRuns: 40 },
  )
  expect((await open(a.keyring, a.owner.passphrase)).ok).toBe(true)
})
