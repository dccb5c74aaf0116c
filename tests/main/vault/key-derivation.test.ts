import { argon2Sync, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { argon2id, costSchema, floorCosts, passphraseBytes } from '../../../main/vault/key-derivation.ts'
import { cheapestCosts } from '../../support/quick-derive.ts'

test.each([
  ['plain', 'abandon ability able about above absent', cheapestCosts],
  ['composed', 'Grüße aus Łódź', cheapestCosts],
  ['two passes on two lanes', 'x', { memoryKiB: 20_000, t: 2, p: 2 }],
  ['the floor for new vaults', 'x', floorCosts],
])('Argon2id 1.3 is the one of node:crypto: %s', async (_, passphrase, costs) => {
  const salt = randomBytes(32)
  const independent = argon2Sync('argon2id', {
    message: passphraseBytes(passphrase),
    nonce: salt,
    parallelism: costs.p,
    tagLength: 32,
    memory: costs.memoryKiB,
    passes: costs.t,
  })
  expect((await argon2id(passphrase, salt, costs)).equals(independent)).toBe(true)
})

test('the same passphrase typed composed, decomposed or in wide letters is the same', () => {
  expect(passphraseBytes('José ﬁnd')).toEqual(passphraseBytes('Jose\u0301 find'))
  expect(passphraseBytes('Ａｂｃ')).toEqual(passphraseBytes('Abc'))
})

test('nothing is trimmed and no letter is folded', () => {
  for (const other of ['grove ', ' grove', 'Grove', 'grov e'])
    expect(passphraseBytes(other)).not.toEqual(passphraseBytes('grove'))
})

const kdf = { name: 'argon2id', version: 19, ...cheapestCosts }
test.each([
  { memoryKiB: 19_455 },
  { memoryKiB: 1_048_577 },
  { memoryKiB: 65_536.5 },
  { t: 0 },
  { t: 11 },
  { p: 0 },
  { p: 9 },
  { name: 'argon2i' },
  { version: 16 },
  { more: 1 },
])('refuses costs outside the bounds: %o', (changed) => {
  expect(costSchema.safeParse({ ...kdf, ...changed }).success).toBe(false)
})

test('accepts the bounds themselves', () => {
  expect(costSchema.safeParse(kdf).success).toBe(true)
  expect(costSchema.safeParse({ ...kdf, memoryKiB: 1_048_576, t: 10, p: 8 }).success).toBe(true)
})
