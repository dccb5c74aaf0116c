import { argon2Sync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../main/vault/base64url.ts'
import { openGrant } from '../../../main/vault/grant.ts'
import { openKeyBlob } from '../../../main/vault/key-blob.ts'
import { passphraseBytes } from '../../../main/vault/key-derivation.ts'
import { parseKeyring } from '../../../main/vault/keyring.ts'
import { recoverByCode } from '../../../main/vault/recover-by-code.ts'
import { readRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { judgeSeen, newestEntry } from '../../../main/vault/seen-entry.ts'
import { unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { openWrap } from '../../../main/vault/wrap.ts'
import { okValue } from '../../support/a-keyring.ts'
import { cheapestCosts } from '../../support/quick-derive.ts'
import { hkdf32, openByHand } from './open-by-hand.ts'
import { type KeyringVector, knownAnswers } from './vectors/known-answers.ts'

const folder = join(import.meta.dirname, 'vectors')
// biome-ignore lint/suspicious/noExplicitAny: each vector has its own shape
const vector = (name: string): any => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

describe('what was written down when format 1 was made is answered for ever', () => {
  test.each(Object.keys(knownAnswers))('%s', async (name) => {
    const answer = await knownAnswers[name]?.()
    expect(JSON.parse(JSON.stringify(answer))).toEqual(vector(name))
  })

  test('no answer is without a question', () => {
    const written = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(written.map((name) => name.slice(0, -5)).sort()).toEqual(Object.keys(knownAnswers).sort())
  })
})

describe('the parts open', () => {
  test('HKDF is that of RFC 5869', () => {
    for (const { secret, salt, purpose, key } of vector('hkdf')) {
      const { type, ...rest } = purpose
      const info = Buffer.from(JSON.stringify(Object.fromEntries(Object.entries({ type, v: 1, ...rest }).sort())))
      expect(toBase64url(hkdf32(fromBase64url(secret), fromBase64url(salt), info))).toBe(key)
    }
  })

  test('Argon2id is that of node:crypto', () => {
    const { salt, costs, answers } = vector('argon2id')
    for (const answer of answers)
      for (const name of ['cheapest', 'floor']) {
        const { memoryKiB, t, p } = costs[name]
        const message = passphraseBytes(answer.passphrase)
        const nonce = fromBase64url(salt)
        const tag = argon2Sync('argon2id', {
          message,
          nonce,
          parallelism: p,
          tagLength: 32,
          memory: memoryKiB,
          passes: t,
        })
        expect(toBase64url(tag)).toBe(answer[name])
      }
  })

  test('wraps, blob, grants', async () => {
    const { vaultId, passphrase, code, userKey, byPassphrase, byCode } = vector('wraps')
    expect(await openWrap(vaultId, byPassphrase, { kind: 'passphrase', passphrase })).toEqual(fromBase64url(userKey))
    expect(await openWrap(vaultId, byCode, { kind: 'code', code })).toEqual(fromBase64url(userKey))
    const sealed = vector('blob')
    const keys = openKeyBlob(sealed.vaultId, sealed.blob, fromBase64url(sealed.userKey))
    expect(keys).toHaveLength(2)
    for (const { vaultId, databaseKey, grant } of vector('grants'))
      expect(keys && openGrant(vaultId, grant, keys[0])).toEqual(fromBase64url(databaseKey))
  })
})

describe.each(['keyring-1', 'keyring-1-life'])('%s', (name) => {
  const { people, digits, bytes }: KeyringVector = vector(name)
  const keyring = okValue(parseKeyring(Buffer.from(bytes)))
  const state = okValue(verifyKeyring(keyring))
  const unlock = (userId: string, passphrase: string, from = keyring) =>
    unlockKeyring(from, { userId, passphrase, anchor: null })

  test.each(people)('opens for $displayName by passphrase and by code', async (person) => {
    const { userId, passphrase, recoveryCode } = person
    const answer = okValue(await unlock(userId, passphrase))
    const chosen = 'velvet vendor venture venue verb vessel'
    const recovered = await recoverByCode(keyring, { userId, recoveryCode, passphrase: chosen, costs: cheapestCosts })
    const again = okValue(await unlock(userId, chosen, okValue(recovered)))
    if (answer.kind === 'not-confirmed-yet') {
      expect(answer.digits).toBe(digits)
      return expect(again).toEqual(answer)
    }
    if (again.kind !== 'unlocked') throw new Error('the code opens less than the passphrase')
    expect(again.unlocked).toEqual({ ...answer.unlocked, wrapHash: again.unlocked.wrapHash })

    const byHand = openByHand(bytes, userId, 'passphrase', passphrase)
    const { role, keys, otherKeys, databaseKeys } = answer.unlocked
    expect(byHand).toEqual({
      role,
      keyIds: [keys, ...otherKeys].map(({ keyId }) => keyId),
      databaseKeys: Object.fromEntries(Object.entries(databaseKeys).map(([db, key]) => [db, toBase64url(key)])),
    })
    expect(openByHand(bytes, userId, 'code', readRecoveryCode(recoveryCode) ?? '')).toEqual(byHand)
    expect(() => openByHand(bytes, userId, 'passphrase', `${passphrase} `)).toThrow('commit')
  })

  test('its newest entry, as a database keeps it, is in its log', () => {
    expect(judgeSeen(state, newestEntry(keyring))).toBe('contained')
  })
})

test('the long life has said all that a log can say', () => {
  const { bytes }: KeyringVector = vector('keyring-1-life')
  const said = okValue(parseKeyring(Buffer.from(bytes))).log.map((entry) => entry.body.do.kind)
  expect([...new Set(said)].sort()).toEqual(
    ['create', 'erasure', 'files', 'heirs', 'key', 'remove', 'restored', 'role', 'succeed'].sort(),
  )
})
