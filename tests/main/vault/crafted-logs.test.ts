import { beforeAll, describe, expect, test } from 'vitest'
import type { Anchor } from '../../../main/vault/anchor.ts'
import { confirmRequest } from '../../../main/vault/confirm-request.ts'
import { beginVault, createKeyring } from '../../../main/vault/create-keyring.ts'
import { noHeads } from '../../../main/vault/field-schemas.ts'
import { joinKeyring } from '../../../main/vault/join-keyring.ts'
import { type Keyring, nextKeyring } from '../../../main/vault/keyring.ts'
import type { LogEntry } from '../../../main/vault/log-entry.ts'
import { randomId } from '../../../main/vault/random-source.ts'
import { makeRecoveryCode } from '../../../main/vault/recovery-code.ts'
import { judgeSeen, newestEntry } from '../../../main/vault/seen-entry.ts'
import { type Unlocked, unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
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
const damaged = (reason: string) => ({ ok: false, failure: { code: 'keyring-damaged', reason } })
const wrongPassphrase = { ok: false, failure: { code: 'wrong-passphrase' } }

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
