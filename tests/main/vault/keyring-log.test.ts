import { beforeAll, describe, expect, test } from 'vitest'
import { toBase64url } from '../../../main/vault/base64url.ts'
import { signCanonical } from '../../../main/vault/ed25519.ts'
import { noHeads } from '../../../main/vault/field-schemas.ts'
import { makeJoinRequest } from '../../../main/vault/join-request.ts'
import type { Keyring } from '../../../main/vault/keyring.ts'
import { firstEntry, verifyLog } from '../../../main/vault/keyring-log.ts'
import type { LogDo, LogEntry } from '../../../main/vault/log-entry.ts'
import { logEntry } from '../../../main/vault/log-entry.ts'
import { activeUsers, fileOf, type LogState } from '../../../main/vault/log-state.ts'
import { erasureBody } from '../../../main/vault/may-erase.ts'
import { successionBody } from '../../../main/vault/may-succeed.ts'
import { random, randomId } from '../../../main/vault/random-source.ts'
import type { Unlocked } from '../../../main/vault/unlock-keyring.ts'
import { keyIdOf, makeUserKeys, publicKeysOf } from '../../../main/vault/user-keys.ts'
import { type AKeyring, aKeyring, someFile } from '../../support/a-keyring.ts'
import { withEntry } from '../../support/forged-keyring.ts'

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

/** What the log adds up to after these entries, or null at the first that is refused. */
function logAfter(...acts: ReadonlyArray<LogDo | readonly [Unlocked, LogDo]>): LogState | null {
  return told(a.keyring, owner.state, acts)
}
function told(
  keyring: Keyring,
  state: LogState | null,
  acts: ReadonlyArray<LogDo | readonly [Unlocked, LogDo]>,
): LogState | null {
  const [first, ...rest] = acts
  if (!first || !state) return state
  const [signer, act] = 'kind' in first ? ([owner, first] as const) : first
  expect(logEntry.shape.body.shape.do.safeParse(act).success).toBe(true)
  const next = withEntry(keyring, state, signer, act)
  return told(next, verifyLog(next.log), rest)
}

const role = (user: Unlocked, role: 'owner' | 'clinician' | 'manager'): LogDo => ({
  kind: 'role',
  userId: user.userId,
  role,
})
const remove = (user: Unlocked, heads = noHeads): LogDo => ({ kind: 'remove', userId: user.userId, heads })

describe('a plain log', () => {
  test('adds up to users, keys and files', () => {
    const { state } = owner
    expect(activeUsers(state).map(({ displayName, role }) => [displayName, role])).toEqual([
      ['Ada Owner', 'owner'],
      ['Çiğdem Clinician', 'clinician'],
      ['Mateo Manager', 'manager'],
    ])
    expect(state.users.get(owner.userId)?.since).toBe('2026-03-02T09:00:00.000Z')
    expect(state.keys.get(owner.keys.keyId)).toMatchObject({
      why: 'create',
      n: 0,
      from: null,
      until: null,
      setAnew: false,
    })
    expect(state.keys.get(manager.keys.keyId)).toMatchObject({ why: 'new', n: 3, by: owner.userId, setAnew: false })
    expect(fileOf(state, 'clinical')).toMatchObject({ epoch: 1, n: 1 })
    expect(state.vaultId).toBe(state.hashes[0])
    expect(state.hashes).toHaveLength(4)
  })

  test('is refused when an entry is left out, repeated, moved or changed', () => {
    const { log } = a.keyring
    const changed = (i: number, body: object) =>
      log.map((entry, at) => (at === i ? ({ ...entry, body: { ...entry.body, ...body } } as LogEntry) : entry))
    for (let i = 0; i < log.length; i++) {
      const entry = log[i] as LogEntry
      if (i < log.length - 1) expect(verifyLog(log.toSpliced(i, 1))).toBeNull()
      expect(verifyLog(log.toSpliced(i, 0, entry))).toBeNull()
      if (i > 0) expect(verifyLog(log.toSpliced(i - 1, 2, entry, log[i - 1] as LogEntry))).toBeNull()
      expect(verifyLog(changed(i, { at: '2020-01-01T00:00:00.000Z' }))).toBeNull()
      expect(verifyLog(changed(i, { grantsHash: owner.state.vaultId }))).toBeNull()
      expect(verifyLog(changed(i, { by: randomId() }))).toBeNull()
      expect(verifyLog(changed(i, { n: i + 1 }))).toBeNull()
      expect(verifyLog(changed(i, { vaultId: log[2]?.body.prev }))).toBeNull()
      const other = log[(i + 1) % log.length] as LogEntry
      expect(verifyLog(log.with(i, { ...entry, sig: other.sig }))).toBeNull()
    }
    expect(verifyLog([])).toBeNull()
  })

  test('an entry signed for another place or another vault is refused, also by the owner’s own hand', () => {
    const good = withEntry(a.keyring, owner.state, owner, role(manager, 'clinician')).log.at(-1) as LogEntry
    const signedAs = (changed: Partial<LogEntry['body']>) => {
      const body = { ...good.body, ...changed }
      return verifyLog([...a.keyring.log, { body, sig: signCanonical(body, owner.keys.ed25519) }])
    }
    expect(signedAs({})).not.toBeNull()
    expect(signedAs({ n: 3 })).toBeNull()
    expect(signedAs({ n: 5 })).toBeNull()
    expect(signedAs({ prev: owner.state.hashes[2] ?? null })).toBeNull()
    expect(signedAs({ prev: null })).toBeNull()
    expect(signedAs({ vaultId: null })).toBeNull()
    expect(signedAs({ vaultId: owner.state.hashes[2] ?? null })).toBeNull()
  })

  test('begins with an owner who is named by the key that signs', () => {
    const keys = makeUserKeys()
    const userId = randomId()
    const begun = (signer: typeof keys, changed: { userId?: string; keyId?: string } = {}) => {
      const act = { kind: 'create', random: randomId(), userId, displayName: 'A', keyId: signer.keyId } as const
      const at = '2026-03-02T09:00:00.000Z'
      return verifyLog([firstEntry({ userId, keys: signer, at }, { ...act, ...publicKeysOf(signer), ...changed })])
    }
    expect(begun(keys)).not.toBeNull()
    expect(begun(keys, { userId: randomId() })).toBeNull()
    expect(begun(keys, { keyId: randomId() })).toBeNull()
    expect(begun({ ...keys, keyId: randomId() })).toBeNull()
  })

  test('a second beginning is refused, also one that the first owner signs', () => {
    const create = a.keyring.log[0]?.body.do as LogDo
    expect(logAfter(create)).toBeNull()
  })
})

describe('who may speak', () => {
  const acts = (): LogDo[] => [
    role(manager, 'clinician'),
    remove(clinician),
    { kind: 'heirs', userIds: [clinician.userId], need: 1 },
    { kind: 'files', files: [someFile('clinical', random, 2)] },
    { kind: 'restored', backup: owner.state.vaultId, heads: noHeads },
  ]
  test('an owner; not a clinician, a manager, or somebody who was one', () => {
    for (const act of acts()) {
      expect(logAfter(act)).not.toBeNull()
      expect(logAfter([clinician, act])).toBeNull()
      expect(logAfter([manager, act])).toBeNull()
      expect(logAfter(role(clinician, 'owner'), [clinician, role(owner, 'manager')], [owner, act])).toBeNull()
    }
  })

  test('an owner under another’s name or with another’s key is nobody', () => {
    const posing = { ...clinician, userId: owner.userId }
    expect(logAfter([posing, role(manager, 'clinician')])).toBeNull()
    expect(logAfter([{ ...owner, userId: clinician.userId }, role(manager, 'clinician')])).toBeNull()
    const stated = { ...clinician, userId: owner.userId, keys: { ...clinician.keys, keyId: owner.keys.keyId } }
    expect(logAfter([stated, role(manager, 'clinician')])).toBeNull()
  })

  test('a removed owner is silent', () => {
    expect(logAfter(role(clinician, 'owner'), [clinician, remove(owner)])).not.toBeNull()
    expect(logAfter(role(clinician, 'owner'), [clinician, remove(owner)], remove(manager))).toBeNull()
  })
})

describe('roles and removal', () => {
  test('the vault is never without an active owner', () => {
    expect(logAfter(role(owner, 'clinician'))).toBeNull()
    expect(logAfter(remove(owner))).toBeNull()
    expect(logAfter(role(clinician, 'owner'), remove(owner))).toBeNull()
    expect(logAfter(role(clinician, 'owner'), role(owner, 'manager'))?.users.get(owner.userId)?.role).toBe('manager')
  })

  test('a removed user has no role to change, is not removed twice, and the name stays', () => {
    const heads = { outcomes: { seq: 4, hash: owner.state.vaultId }, clinical: null }
    const state = logAfter(remove(clinician, heads))
    expect(state?.users.get(clinician.userId)).toMatchObject({ active: false, displayName: 'Çiğdem Clinician' })
    expect(state?.keys.get(clinician.keys.keyId)?.until).toEqual(heads)
    expect(logAfter(remove(clinician), remove(clinician))).toBeNull()
    expect(logAfter(remove(clinician), role(clinician, 'manager'))).toBeNull()
    expect(logAfter({ kind: 'role', userId: randomId(), role: 'manager' })).toBeNull()
  })
})

describe('keys', () => {
  const heads = { outcomes: { seq: 9, hash: 'A'.repeat(43) }, clinical: { seq: 8, hash: 'A'.repeat(43) } }
  function keyEntry(
    asked: { userId: string; displayName?: string; why: 'new' | 'lost' | 'leaked' },
    keys = makeUserKeys(),
    former: Unlocked['keys'] | null = null,
  ): LogDo {
    const {
      type: _,
      v: __,
      vaultId: ___,
      ...request
    } = makeJoinRequest({ vaultId: owner.vaultId, displayName: 'Noor New', ...asked }, keys, former)
    return { kind: 'key', role: 'clinician', heads, ...request } as LogDo
  }

  test('a new person', () => {
    const userId = randomId()
    const state = logAfter(keyEntry({ userId, why: 'new' }))
    expect(state?.users.get(userId)).toMatchObject({ displayName: 'Noor New', role: 'clinician', active: true })
    expect(logAfter(keyEntry({ userId, why: 'lost' }))).toBeNull()
    expect(logAfter(keyEntry({ userId: clinician.userId, why: 'new' }))).toBeNull()
  })

  test('the same request a second time, or the same keys for somebody else, is refused', () => {
    const keys = makeUserKeys()
    const asked = { userId: randomId(), why: 'new' } as const
    expect(logAfter(keyEntry(asked, keys), keyEntry({ ...asked, why: 'lost' }, keys))).toBeNull()
    expect(logAfter(keyEntry(asked, keys), keyEntry({ userId: randomId(), why: 'new' }, keys))).toBeNull()
    for (const part of ['x25519', 'ed25519'] as const) {
      const half = { ...keys, [part]: clinician.keys[part] }
      const borrowed = { ...half, keyId: keyIdOf(publicKeysOf(half)) }
      expect(logAfter(keyEntry({ userId: randomId(), why: 'new' }, borrowed))).toBeNull()
    }
    expect(logAfter(keyEntry({ userId: clinician.userId, why: 'lost' }, clinician.keys))).toBeNull()
  })

  test('keys set anew by an owner say so; keys that the former ones vouch for do not', () => {
    const lost = keyEntry({ userId: clinician.userId, why: 'lost' })
    const leaked = keyEntry({ userId: clinician.userId, why: 'leaked' }, makeUserKeys(), clinician.keys)
    const key = (state: LogState | null) => state?.keys.get(state.users.get(clinician.userId)?.keyId ?? '')
    expect(key(logAfter(lost))).toMatchObject({ setAnew: true, by: owner.userId, from: heads, until: null })
    expect(key(logAfter(leaked))).toMatchObject({ setAnew: false, why: 'leaked' })
    expect(logAfter(lost)?.keys.get(clinician.keys.keyId)?.until).toEqual(heads)
  })

  test('a key is named by its hash and by nothing else', () => {
    const asked = { userId: randomId(), why: 'new' } as const
    expect(logAfter(keyEntry(asked, { ...makeUserKeys(), keyId: randomId() }))).toBeNull()
    const vouched = { userId: clinician.userId, why: 'leaked' } as const
    const poses = [
      { ...manager.keys, keyId: clinician.keys.keyId },
      { ...clinician.keys, keyId: manager.keys.keyId },
    ]
    for (const former of poses) expect(logAfter(keyEntry(vouched, makeUserKeys(), former))).toBeNull()
    expect(logAfter(keyEntry(vouched, makeUserKeys(), clinician.keys))).not.toBeNull()
  })

  test('a user who comes back has new keys, and the former ones stay ended where they were', () => {
    const earlier = { outcomes: { seq: 4, hash: 'A'.repeat(43) }, clinical: null }
    const state = logAfter(remove(clinician, earlier), keyEntry({ userId: clinician.userId, why: 'lost' }))
    expect(state?.keys.get(clinician.keys.keyId)?.until).toEqual(earlier)
    const user = state?.users.get(clinician.userId)
    expect(user).toMatchObject({ active: true, since: owner.state.users.get(clinician.userId)?.since })
    expect(state?.keys.get(user?.keyId ?? '')).toMatchObject({ from: heads, until: null, setAnew: true })
  })

  test('only the user’s newest key vouches for the next', () => {
    const asked = { userId: clinician.userId, why: 'leaked' } as const
    expect(logAfter(keyEntry(asked, makeUserKeys(), manager.keys))).toBeNull()
    expect(logAfter(keyEntry(asked, makeUserKeys(), owner.keys))).toBeNull()
    const second = makeUserKeys()
    const first = keyEntry(asked, second, clinician.keys)
    expect(logAfter(first, keyEntry(asked, makeUserKeys(), second))).not.toBeNull()
    expect(logAfter(first, keyEntry(asked, makeUserKeys(), clinician.keys))).toBeNull()
  })

  test('what a request said is what the entry says', () => {
    const entry = keyEntry({ userId: randomId(), why: 'new' })
    expect(logAfter({ ...entry, displayName: 'Other Name' } as LogDo)).toBeNull()
    expect(logAfter({ ...entry, userId: randomId() } as LogDo)).toBeNull()
    expect(logAfter({ ...entry, keyId: randomId() } as LogDo)).toBeNull()
    expect(logAfter({ ...entry, x25519Pub: toBase64url(random(32)) } as LogDo)).toBeNull()
    expect(logAfter({ ...entry, role: 'manager' } as LogDo)).not.toBeNull()
  })

  test('a replaced key of an owner signs nothing more', () => {
    const keys = makeUserKeys()
    const leaked = keyEntry({ userId: owner.userId, why: 'leaked' }, keys, owner.keys)
    const asOwner = { ...leaked, role: 'owner' } as LogDo
    expect(logAfter(asOwner, [{ ...owner, keys }, remove(manager)])).not.toBeNull()
    expect(logAfter(asOwner, remove(manager))).toBeNull()
    expect(logAfter(leaked)).toBeNull()
  })
})

describe('files', () => {
  const files = (...all: ReturnType<typeof someFile>[]): LogDo => ({ kind: 'files', files: all })
  test('an epoch only ever rises, for each file by itself', () => {
    expect(logAfter(files(someFile('clinical', random, 2)))?.files.filter(({ db }) => db === 'clinical')).toHaveLength(
      2,
    )
    expect(logAfter(files(someFile('clinical', random, 7), someFile('outcomes', random, 2)))).not.toBeNull()
    expect(logAfter(files(someFile('clinical', random, 1)))).toBeNull()
    expect(logAfter(files(someFile('clinical', random, 3)), files(someFile('clinical', random, 2)))).toBeNull()
    expect(logAfter(files(someFile('clinical', random, 2), someFile('clinical', random, 3)))).toBeNull()
  })
})

describe('heirs and succession', () => {
  const heirs = (need: number, ...users: Unlocked[]): LogDo => ({
    kind: 'heirs',
    userIds: users.map(({ userId }) => userId),
    need,
  })
  /** Signed for the place behind `n` entries. */
  function succession(state: LogState, heir: Unlocked, ...signers: Unlocked[]): LogDo {
    const place = { n: state.hashes.length, prev: state.hashes.at(-1) ?? null }
    const sigs = signers.map(({ userId, keys }) => ({
      userId,
      keyId: keys.keyId,
      sig: signCanonical(successionBody(state, place, heir.userId, keys.keyId), keys.ed25519),
    }))
    return { kind: 'succeed', userId: heir.userId, sigs }
  }
  const succeeds = (named: LogDo, heir: Unlocked, by: Unlocked, ...signers: Unlocked[]) => {
    const state = logAfter(named)
    return state && logAfter(named, [by, succession(state, heir, ...signers)])
  }

  test('two must agree where two are named', () => {
    expect(logAfter(heirs(2, clinician, manager))).not.toBeNull()
    expect(logAfter(heirs(1, clinician, manager))).toBeNull()
    expect(logAfter(heirs(1, clinician))).not.toBeNull()
    expect(logAfter(heirs(2, clinician))).toBeNull()
    expect(logAfter(heirs(0, clinician))).toBeNull()
    expect(logAfter(heirs(0))).not.toBeNull()
    expect(logAfter(heirs(2, clinician, clinician))).toBeNull()
    expect(logAfter(remove(clinician), heirs(1, clinician))).toBeNull()
  })

  test('one of the heirs becomes owner when enough of them sign', () => {
    const both = heirs(2, clinician, manager)
    const state = succeeds(both, clinician, clinician, clinician, manager)
    expect(state?.users.get(clinician.userId)?.role).toBe('owner')
    expect(state?.heirs).toBeNull()
    expect(succeeds(both, clinician, clinician, clinician)).toBeNull()
    expect(succeeds(both, clinician, clinician, clinician, clinician)).toBeNull()
    expect(succeeds(both, clinician, clinician, clinician, owner)).toBeNull()
    expect(succeeds(both, clinician, manager, clinician, manager)).toBeNull()
    expect(succeeds(heirs(1, clinician), manager, manager, clinician)).toBeNull()
    expect(succeeds(heirs(0), clinician, clinician)).toBeNull()
  })

  test('agreement counts for its place in the log, once', () => {
    const both = heirs(2, clinician, manager)
    const early = succession(owner.state, clinician, clinician, manager)
    expect(logAfter(both, [clinician, early])).toBeNull()
  })
})

describe('erasure', () => {
  const day = 24 * 60 * 60 * 1000
  const started = Date.parse('2026-05-01T10:00:00.000Z')
  const what = { erasureId: randomId(), subjects: [{ kind: 'participant', id: randomId() }] }
  const agreed = (user: Unlocked, afterMs = 0, checkpoints = 0, said = what) => {
    const sig = {
      userId: user.userId,
      keyId: user.keys.keyId,
      at: new Date(started + afterMs).toISOString(),
      checkpoints,
    }
    return { ...sig, sig: signCanonical(erasureBody(owner.state, said, sig), user.keys.ed25519) }
  }
  const erasure = (...sigs: ReturnType<typeof agreed>[]): LogDo => ({ kind: 'erasure', ...what, sigs })

  test('two users agree', () => {
    expect(logAfter(erasure(agreed(owner), agreed(clinician)))?.erasures).toMatchObject([{ ...what, n: 4 }])
    expect(logAfter(erasure(agreed(clinician), agreed(manager)))).not.toBeNull()
    expect(logAfter([clinician, erasure(agreed(owner), agreed(clinician))])).toBeNull()
  })

  test('one user twice is not two, and a removed user is none', () => {
    expect(logAfter(erasure(agreed(owner), agreed(owner, 8 * day, 3)))).toBeNull()
    expect(logAfter(remove(clinician), erasure(agreed(owner), agreed(clinician)))).toBeNull()
  })

  test('what was agreed to is what is erased, once', () => {
    const other = { ...what, subjects: [{ kind: 'participant', id: randomId() }] }
    expect(logAfter(erasure(agreed(owner, 0, 0, other), agreed(clinician)))).toBeNull()
    const twice = erasure(agreed(owner), agreed(clinician))
    expect(logAfter(twice, twice)).toBeNull()
  })

  test('the only user waits a week and three checkpoints', () => {
    const alone = [remove(clinician), remove(manager)]
    const twice = (afterMs: number, checkpoints: number) =>
      logAfter(...alone, erasure(agreed(owner, 0, 5), agreed(owner, afterMs, checkpoints)))
    expect(twice(7 * day, 8)).not.toBeNull()
    expect(twice(7 * day - 1, 8)).toBeNull()
    expect(twice(7 * day, 7)).toBeNull()
    expect(twice(-8 * day, 8)).toBeNull()
  })
})
