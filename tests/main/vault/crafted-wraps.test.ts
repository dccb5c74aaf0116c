import { beforeAll, describe, expect, test } from 'vitest'
import type { Anchor } from '../../../main/vault/anchor.ts'
import { checkPassphrase } from '../../../main/vault/check-passphrase.ts'
import { joinKeyring } from '../../../main/vault/join-keyring.ts'
import { makeKeyBlob } from '../../../main/vault/key-blob.ts'
import { type Keyring, keyringBytes, parseKeyring } from '../../../main/vault/keyring.ts'
import { random } from '../../../main/vault/random-source.ts'
import { recoverByCode } from '../../../main/vault/recover-by-code.ts'
import { makeRecoveryCode, readRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { type Unlocked, unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { makeUserKeys } from '../../../main/vault/user-keys.ts'
import { makeWrap, type Wrap } from '../../../main/vault/wrap.ts'
import { type AKeyring, aKeyring, okValue, type Person } from '../../support/a-keyring.ts'
import { forged } from '../../support/forged-keyring.ts'
import { cheapestCosts } from '../../support/quick-derive.ts'

// Somebody can write to the folder, knows the format, computes sums, and may be a clinician or a manager of the vault.

let a: AKeyring
let owner: Unlocked
let clinician: Unlocked
beforeAll(async () => {
  a = await aKeyring()
  owner = await a.unlock(a.owner)
  clinician = await a.unlock(a.clinician)
})

const attackersPassphrase = 'wolf woman wonder wood wool word'
const open = (keyring: Keyring, person: Pick<Person, 'userId' | 'passphrase'>, anchor: Anchor | null = null) =>
  unlockKeyring(keyring, { userId: person.userId, passphrase: person.passphrase, anchor, derive: a.derive })
const asAttacker = (userId: string) => ({ userId, passphrase: attackersPassphrase })
const damaged = (reason: string) => ({ ok: false, failure: { code: 'keyring-damaged', reason } })
const wrongPassphrase = { ok: false, failure: { code: 'wrong-passphrase' } }

const wrapsWithout = (userId: string, kind: Wrap['kind'] = 'passphrase') =>
  a.keyring.wraps.filter((wrap) => wrap.userId !== userId || wrap.kind !== kind)
const plantedWrap = (userId: string, keyId: string, userKey: Buffer) =>
  makeWrap(
    { vaultId: a.keyring.vaultId, userId, keyId },
    { kind: 'passphrase', passphrase: attackersPassphrase, costs: cheapestCosts },
    userKey,
    { derive: a.derive },
  )

describe('a wrap planted under the owner’s name', () => {
  test('with keys of the attacker’s own is not even tried', async () => {
    const keys = makeUserKeys()
    const userKey = random(32)
    const { vaultId } = a.keyring
    const keyring = forged(a.keyring, {
      wraps: [await plantedWrap(owner.userId, keys.keyId, userKey), ...a.keyring.wraps],
      blobs: [makeKeyBlob({ vaultId, userId: owner.userId }, [keys], userKey), ...a.keyring.blobs],
    })
    expect(await open(keyring, asAttacker(owner.userId))).toEqual(wrongPassphrase)
    expect(await open(keyring, a.owner)).toMatchObject({ value: { kind: 'unlocked' } })
  })

  test.each(['a blob with the attacker’s keys', 'a blob that says it holds the owner’s', 'the owner’s own blob'])(
    'in place of the owner’s, before %s, opens nothing',
    async (which) => {
      const keys = makeUserKeys()
      const userKey = random(32)
      const { keyId } = owner.keys
      const named = which.startsWith('a blob that') ? { ...keys, keyId } : keys
      const made = makeKeyBlob({ vaultId: owner.vaultId, userId: owner.userId }, [named], userKey)
      const others = a.keyring.blobs.filter((blob) => blob.userId !== owner.userId)
      const keyring = forged(a.keyring, {
        wraps: [...wrapsWithout(owner.userId), await plantedWrap(owner.userId, keyId, userKey)],
        blobs: which.startsWith('the') ? a.keyring.blobs : [...others, { ...made, keyId }],
      })
      expect(await open(keyring, asAttacker(owner.userId))).toEqual(damaged('user-keys'))
      expect(await open(keyring, a.owner)).toEqual(wrongPassphrase)
      expect(await checkPassphrase(keyring, owner, attackersPassphrase, a.derive)).toBe(false)
    },
  )

  test('with the user key of a clinician makes no owner of them', async () => {
    // The clinician knows an own user key only by a wrap of their own: this is the whole of what they could plant.
    const own = a.keyring.wraps.filter((wrap) => wrap.userId === clinician.userId)
    const blob = a.keyring.blobs.find((b) => b.userId === clinician.userId)
    if (!blob) throw new Error('a clinician has a blob')
    const keyring = forged(a.keyring, {
      wraps: [
        ...a.keyring.wraps.filter((wrap) => wrap.userId !== owner.userId),
        ...own.map((wrap) => ({ ...wrap, userId: owner.userId, keyId: owner.keys.keyId })),
      ],
      blobs: [
        ...a.keyring.blobs.filter((b) => b.userId !== owner.userId),
        { ...blob, userId: owner.userId, keyId: owner.keys.keyId },
      ],
    })
    expect(await open(keyring, { ...a.clinician, userId: owner.userId })).toEqual(wrongPassphrase)
    expect(await open(keyring, a.clinician)).toMatchObject({ value: { unlocked: { role: 'clinician' } } })
  })

  test('together with a request opens nothing either', async () => {
    const asked = okValue(
      await joinKeyring(a.keyring, {
        userId: owner.userId,
        passphrase: attackersPassphrase,
        recoveryCode: makeRecoveryCode(),
        costs: cheapestCosts,
        derive: a.derive,
      }),
    )
    expect(await open(asked.keyring, asAttacker(owner.userId))).toMatchObject({ value: { kind: 'not-confirmed-yet' } })
    expect(await open(asked.keyring, a.owner)).toMatchObject({ value: { kind: 'unlocked' } })
    expect(await checkPassphrase(asked.keyring, owner, attackersPassphrase, a.derive)).toBe(false)
  })
})

describe('wraps changed or exchanged', () => {
  const ownersWrap = (kind: Wrap['kind']) => {
    const found = a.keyring.wraps.find((wrap) => wrap.userId === owner.userId && wrap.kind === kind)
    if (!found) throw new Error('an owner has both wraps')
    return found
  }
  const withOwners = (wrap: Wrap) => forged(a.keyring, { wraps: [...wrapsWithout(owner.userId), wrap] })

  test('a lowered cost within the bounds opens with no passphrase at all', async () => {
    const wrap = ownersWrap('passphrase')
    if (wrap.kind !== 'passphrase') throw new Error('not a passphrase wrap')
    for (const cost of [{ memoryKiB: 20_000 }, { t: 2 }, { p: 2 }])
      expect(await open(withOwners({ ...wrap, kdf: { ...wrap.kdf, ...cost } }), a.owner)).toEqual(wrongPassphrase)
  })

  test.each([{ memoryKiB: 8 }, { memoryKiB: 4_194_304 }, { t: 100 }, { p: 64 }, { name: 'hkdf' }, { version: 16 }])(
    'a cost outside the bounds is never tried: %o',
    (cost) => {
      const wrap = ownersWrap('passphrase')
      const changed = { ...wrap, kdf: { ...wrap.kdf, ...cost } } as Wrap
      expect(parseKeyring(keyringBytes(withOwners(changed)))).toEqual(damaged('not-a-keyring'))
    },
  )

  test('a passphrase wrap that asks for the quick derivation of a code is none', () => {
    const changed = { ...ownersWrap('passphrase'), kdf: { name: 'hkdf' } } as Wrap
    expect(parseKeyring(keyringBytes(withOwners(changed)))).toEqual(damaged('not-a-keyring'))
  })

  test('two users’ wraps exchanged open nothing', async () => {
    const exchanged = (userId: string) => {
      if (userId === owner.userId) return { userId: clinician.userId, keyId: clinician.keys.keyId }
      return userId === clinician.userId ? { userId: owner.userId, keyId: owner.keys.keyId } : {}
    }
    const keyring = forged(a.keyring, {
      wraps: a.keyring.wraps.map((wrap) => ({ ...wrap, ...exchanged(wrap.userId) })),
    })
    expect(await open(keyring, a.owner)).toEqual(wrongPassphrase)
    expect(await open(keyring, a.clinician)).toEqual(wrongPassphrase)
    expect(await open(keyring, { ...a.clinician, userId: owner.userId })).toEqual(wrongPassphrase)
    expect(await open(keyring, a.manager)).toMatchObject({ ok: true })
  })

  test('commit, nonce or ciphertext of another wrap open nothing', async () => {
    const wrap = ownersWrap('passphrase')
    const other = ownersWrap('code')
    expect(await open(withOwners({ ...wrap, commit: other.commit }), a.owner)).toEqual(wrongPassphrase)
    expect(await open(withOwners({ ...wrap, salt: other.salt }), a.owner)).toEqual(wrongPassphrase)
    for (const part of ['nonce', 'ct'] as const)
      expect(await open(withOwners({ ...wrap, [part]: other[part] }), a.owner)).toEqual(wrongPassphrase)
  })

  test('two wraps for the same place are damage, whichever comes first', async () => {
    const planted = await plantedWrap(owner.userId, owner.keys.keyId, random(32))
    for (const wraps of [
      [planted, ...a.keyring.wraps],
      [...a.keyring.wraps, planted],
    ])
      expect(await open(forged(a.keyring, { wraps }), a.owner)).toEqual(damaged('wrap'))
  })

  test('two blobs for the same place as well', async () => {
    const [blob] = a.keyring.blobs
    if (!blob) throw new Error('a keyring has blobs')
    expect(await open(forged(a.keyring, { blobs: [blob, ...a.keyring.blobs] }), a.owner)).toEqual(damaged('blob'))
  })

  test('a recovery code planted for the owner’s key recovers nothing', async () => {
    const recoveryCode = makeRecoveryCode()
    const userKey = random(32)
    const { vaultId, userId } = owner
    const { keyId } = owner.keys
    const secret = { kind: 'code', code: readRecoveryCode(recoveryCode) ?? '' } as const
    const made = makeKeyBlob({ vaultId, userId }, [{ ...makeUserKeys(), keyId }], userKey)
    const stranger = makeKeyBlob({ vaultId, userId }, [makeUserKeys()], userKey)
    for (const blob of [made, { ...stranger, keyId }]) {
      const keyring = forged(a.keyring, {
        wraps: [...wrapsWithout(userId, 'code'), await makeWrap({ vaultId, userId, keyId }, secret, userKey)],
        blobs: [...a.keyring.blobs.filter((other) => other.userId !== userId), blob],
      })
      const recovery = { userId, recoveryCode, passphrase: attackersPassphrase, costs: cheapestCosts, derive: a.derive }
      expect(await recoverByCode(keyring, recovery)).toEqual(damaged('user-keys'))
    }
  })

  test('another user’s code recovers nobody else', async () => {
    const recovery = { passphrase: attackersPassphrase, costs: cheapestCosts, derive: a.derive }
    for (const person of [a.clinician, a.manager])
      expect(
        await recoverByCode(a.keyring, { userId: owner.userId, recoveryCode: person.recoveryCode, ...recovery }),
      ).toEqual({ ok: false, failure: { code: 'wrong-recovery-code' } })
  })
})
