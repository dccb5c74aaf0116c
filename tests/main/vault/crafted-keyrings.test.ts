import { beforeAll, describe, expect, test } from 'vitest'
import type { Anchor } from '../../../main/vault/anchor.ts'
import { checkPassphrase } from '../../../main/vault/check-passphrase.ts'
import { confirmRequest } from '../../../main/vault/confirm-request.ts'
import { beginVault, createKeyring } from '../../../main/vault/create-keyring.ts'
import { noHeads } from '../../../main/vault/field-schemas.ts'
import { type Grant, makeGrant, openGrant } from '../../../main/vault/grant.ts'
import { joinKeyring } from '../../../main/vault/join-keyring.ts'
import { makeKeyBlob } from '../../../main/vault/key-blob.ts'
import { type Keyring, keyringBytes, nextKeyring, parseKeyring } from '../../../main/vault/keyring.ts'
import type { LogEntry } from '../../../main/vault/log-entry.ts'
import { random, randomId } from '../../../main/vault/random-source.ts'
import { recoverByCode } from '../../../main/vault/recover-by-code.ts'
import { makeRecoveryCode, readRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { judgeSeen, newestEntry } from '../../../main/vault/seen-entry.ts'
import { type Unlocked, unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { makeUserKeys } from '../../../main/vault/user-keys.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { makeWrap, type Wrap } from '../../../main/vault/wrap.ts'
import { type AKeyring, aKeyring, okValue, type Person, someFile } from '../../support/a-keyring.ts'
import { forged, withEntry } from '../../support/forged-keyring.ts'
import { cheapestCosts } from '../../support/quick-derive.ts'

// Somebody can write to the folder, knows the format, computes sums, and may be a clinician or a manager of the vault.

let a: AKeyring
let owner: Unlocked
let clinician: Unlocked
let manager: Unlocked
beforeAll(async () => {
  a = await aKeyring()
  owner = await a.unlock(a.owner)
  clinician = await a.unlock(a.clinician)
  manager = await a.unlock(a.manager)
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

describe('grants', () => {
  const clinicalFor = (user: Unlocked): Grant => {
    const to = {
      vaultId: a.keyring.vaultId,
      userId: user.userId,
      keyId: user.keys.keyId,
      db: 'clinical',
      epoch: 1,
    } as const
    const publicKeys = owner.state.keys.get(user.keys.keyId)
    const key = clinician.databaseKeys.clinical
    const made = publicKeys && key && makeGrant(to, publicKeys, key)
    if (!made) throw new Error('no grant')
    return made
  }

  test('one planted for a manager by a clinician is refused for everybody', async () => {
    const keyring = forged(a.keyring, { grants: [...a.keyring.grants, clinicalFor(manager)] })
    for (const person of [a.manager, a.owner]) expect(await open(keyring, person)).toEqual(damaged('grants-hash'))
  })

  test('also where the clinician signs an entry over it', async () => {
    const grants = [...a.keyring.grants, clinicalFor(manager)]
    const act = { kind: 'restored', backup: owner.vaultId, heads: noHeads } as const
    const keyring = withEntry(a.keyring, owner.state, clinician, act, { grants })
    expect(await open(keyring, a.manager)).toEqual(damaged('log'))
  })

  test('even an owner’s signature gives a manager no clinical file, nobody an old epoch, and nobody else’s key', async () => {
    const act = { kind: 'restored', backup: owner.vaultId, heads: noHeads } as const
    const signed = (grants: Grant[]) => withEntry(a.keyring, owner.state, owner, act, { grants })
    const [first, ...rest] = a.keyring.grants as readonly [Grant, ...Grant[]]
    const refusedOnes = [
      [...a.keyring.grants, clinicalFor(manager)],
      [{ ...first, epoch: 2 }, ...rest],
      [{ ...first, userId: randomId() }, ...rest],
      [{ ...first, keyId: manager.keys.keyId }, ...rest],
      [first, first, ...rest],
    ]
    for (const grants of refusedOnes) expect(verifyKeyring(signed(grants))).toEqual(damaged('grant'))
    expect(verifyKeyring(signed([...a.keyring.grants]))).toMatchObject({ ok: true })
  })

  test('one of another user, file, epoch or vault does not open', () => {
    const grant = clinicalFor(clinician)
    expect(openGrant(owner.vaultId, grant, clinician.keys)).toEqual(owner.databaseKeys.clinical)
    expect(openGrant(owner.vaultId, grant, manager.keys)).toBeNull()
    expect(openGrant(owner.vaultId, { ...grant, userId: manager.userId }, clinician.keys)).toBeNull()
    expect(openGrant(owner.vaultId, { ...grant, keyId: manager.keys.keyId }, manager.keys)).toBeNull()
    expect(openGrant(owner.vaultId, { ...grant, db: 'outcomes' }, clinician.keys)).toBeNull()
    expect(openGrant(owner.vaultId, { ...grant, epoch: 2 }, clinician.keys)).toBeNull()
    expect(openGrant('A'.repeat(43), grant, clinician.keys)).toBeNull()
    expect(openGrant(owner.vaultId, { ...grant, ephPub: 'A'.repeat(43) }, clinician.keys)).toBeNull()
  })

  test('a public key that would make the secret all zero takes no grant', () => {
    const to = { vaultId: owner.vaultId, userId: randomId(), keyId: randomId(), db: 'outcomes', epoch: 1 } as const
    const zero = { x25519Pub: 'A'.repeat(43), ed25519Pub: 'A'.repeat(43) }
    expect(makeGrant(to, zero, owner.databaseKeys.outcomes)).toBeNull()
  })

  test('taken away, they open nothing and say so', async () => {
    expect(await open(forged(a.keyring, { grants: [] }), a.owner)).toEqual(damaged('grants-hash'))
    expect(await open(forged(a.keyring, { grants: a.keyring.grants.toReversed() }), a.owner)).toEqual(
      damaged('grants-hash'),
    )
  })
})

describe('the log', () => {
  const rewritten = (change: (entry: LogEntry) => LogEntry) => forged(a.keyring, { log: a.keyring.log.map(change) })

  test('a role written over is refused', async () => {
    const keyring = rewritten((entry) => {
      const act = entry.body.do
      if (act.kind !== 'key' || act.userId !== manager.userId) return entry
      return { ...entry, body: { ...entry.body, do: { ...act, role: 'owner' } } }
    })
    expect(await open(keyring, a.manager)).toEqual(damaged('log'))
  })

  test('a role that a manager or clinician signs for themselves is refused', async () => {
    for (const user of [manager, clinician])
      for (const act of [
        { kind: 'role', userId: user.userId, role: 'owner' },
        { kind: 'remove', userId: owner.userId, heads: noHeads },
        { kind: 'succeed', userId: user.userId, sigs: [] },
      ] as const)
        expect(verifyKeyring(withEntry(a.keyring, owner.state, user, act))).toEqual(damaged('log'))
  })

  test('an erasure that only one user signed is refused, also by the owner’s hand', () => {
    const subjects = [{ kind: 'participant', id: randomId() }]
    const sig = {
      userId: clinician.userId,
      keyId: clinician.keys.keyId,
      at: '2026-04-01T12:00:00.000Z',
      checkpoints: 1,
    }
    const act = {
      kind: 'erasure',
      erasureId: randomId(),
      subjects,
      sigs: [sig, { ...sig, userId: owner.userId }].map((s) => ({ ...s, sig: 'A'.repeat(86) })),
    } as const
    for (const user of [clinician, owner])
      expect(verifyKeyring(withEntry(a.keyring, owner.state, user, act))).toEqual(damaged('log'))
  })

  test('a request accepted a second time is refused', async () => {
    const asked = okValue(
      await joinKeyring(a.keyring, {
        displayName: 'Noor New',
        passphrase: attackersPassphrase,
        recoveryCode: makeRecoveryCode(),
        costs: cheapestCosts,
        derive: a.derive,
      }),
    )
    const said = {
      digits: asked.digits,
      role: 'clinician',
      userId: null,
      heads: noHeads,
      at: '2026-04-01T12:00:00.000Z',
    } as const
    const { keyring } = okValue(confirmRequest(asked.keyring, owner, said))
    const again = forged(keyring, { requests: asked.keyring.requests })
    const again2 = confirmRequest(again, owner, said)
    expect(again2).toMatchObject({ failure: { fields: { digits: { fault: 'does-not-match' } } } })
    const act = keyring.log.at(-1)?.body.do
    if (!act) throw new Error('no entry')
    const state = okValue(verifyKeyring(keyring))
    expect(verifyKeyring(withEntry(keyring, state, owner, act))).toEqual(damaged('log'))
  })

  test('an old keyring put back is noticed by the anchor and by each database', async () => {
    const later = withEntry(
      a.keyring,
      owner.state,
      owner,
      { kind: 'remove', userId: clinician.userId, heads: noHeads },
      {
        grants: a.keyring.grants.filter((grant) => grant.userId !== clinician.userId),
      },
    )
    const state = okValue(verifyKeyring(later))
    const n = state.hashes.length - 1
    const anchor = {
      type: 'grove anchor',
      v: 1,
      vaultId: later.vaultId,
      n,
      hash: state.hashes[n] ?? '',
      heads: noHeads,
      wraps: [],
    } as const
    expect(await open(later, a.clinician)).toEqual(wrongPassphrase)
    expect(await open(a.keyring, a.clinician, anchor)).toEqual({
      ok: false,
      failure: { code: 'older-than-keyring', reason: 'older' },
    })
    expect(judgeSeen(owner.state, newestEntry(later))).toBe('older')
    expect(judgeSeen(state, newestEntry(a.keyring))).toBe('contained')
  })

  test('a fork by somebody who was an owner once verifies and is noticed all the same', async () => {
    const promoted = withEntry(a.keyring, owner.state, owner, { kind: 'role', userId: clinician.userId, role: 'owner' })
    const then = okValue(verifyKeyring(promoted))
    const demoted = withEntry(promoted, then, owner, { kind: 'role', userId: clinician.userId, role: 'clinician' })
    const forked = withEntry(promoted, then, clinician, { kind: 'role', userId: owner.userId, role: 'clinician' })
    const forkedState = okValue(verifyKeyring(forked))
    const seen = newestEntry(demoted)
    expect(judgeSeen(forkedState, seen)).toBe('forked')
    const state = okValue(verifyKeyring(demoted))
    const n = state.hashes.length - 1
    const anchor = {
      type: 'grove anchor',
      v: 1,
      vaultId: owner.vaultId,
      n,
      hash: state.hashes[n] ?? '',
      heads: noHeads,
      wraps: [],
    } as const
    expect(await open(forked, a.owner, anchor)).toMatchObject({ failure: { reason: 'forked' } })
    expect(
      verifyKeyring(withEntry(demoted, state, clinician, { kind: 'role', userId: owner.userId, role: 'manager' })),
    ).toEqual(damaged('log'))
  })

  test('an entry in a database that nobody of this vault signed proves nothing', () => {
    const later = withEntry(a.keyring, owner.state, owner, { kind: 'role', userId: manager.userId, role: 'clinician' })
    const seen = newestEntry(later)
    const byManager = newestEntry(
      withEntry(
        a.keyring,
        owner.state,
        { userId: owner.userId, keys: { ...manager.keys, keyId: owner.keys.keyId } },
        { kind: 'role', userId: manager.userId, role: 'owner' },
      ),
    )
    expect(judgeSeen(owner.state, byManager)).toBe('unproved')
    expect(judgeSeen(owner.state, { ...seen, sig: byManager.sig })).toBe('unproved')
    expect(judgeSeen(owner.state, { ...seen, sig: 'x' })).toBe('unproved')
    expect(judgeSeen(owner.state, { ...seen, n: 2 })).toBe('unproved')
    expect(judgeSeen(owner.state, { ...seen, body: `${seen.body} ` })).toBe('unproved')
    expect(judgeSeen(owner.state, { ...seen, body: 'null' })).toBe('unproved')
  })
})

test('the log of another vault under this one’s name opens nothing', async () => {
  const other = okValue(
    await beginVault({
      displayName: 'Ada Owner',
      passphrase: attackersPassphrase,
      recoveryCode: makeRecoveryCode(),
      costs: cheapestCosts,
      at: '2026-03-02T09:00:00.000Z',
      derive: a.derive,
    }),
  )
  const theirs = createKeyring(other, [someFile('outcomes'), someFile('clinical')], '2026-03-02T09:00:00.000Z')
  const named = nextKeyring(0, { ...theirs, vaultId: a.keyring.vaultId })
  expect(verifyKeyring(named)).toEqual(damaged('vault-id'))
  const mixed = forged(theirs, { wraps: [...theirs.wraps, ...a.keyring.wraps], blobs: a.keyring.blobs })
  expect(await open(mixed, a.owner)).toEqual(wrongPassphrase)
  const requests = [...theirs.requests]
  expect(verifyKeyring(forged(a.keyring, { log: theirs.log, grants: theirs.grants, requests }))).toEqual(
    damaged('vault-id'),
  )
})
