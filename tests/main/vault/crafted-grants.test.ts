import { beforeAll, describe, expect, test } from 'vitest'
import type { Anchor } from '../../../main/vault/anchor.ts'
import { noHeads } from '../../../main/vault/field-schemas.ts'
import { type Grant, makeGrant, openGrant } from '../../../main/vault/grant.ts'
import type { Keyring } from '../../../main/vault/keyring.ts'
import { randomId } from '../../../main/vault/random-source.ts'
import { type Unlocked, unlockKeyring } from '../../../main/vault/unlock-keyring.ts'
import { verifyKeyring } from '../../../main/vault/verify-keyring.ts'
import { type AKeyring, aKeyring, type Person } from '../../support/a-keyring.ts'
import { forged, withEntry } from '../../support/forged-keyring.ts'

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

const open = (keyring: Keyring, person: Pick<Person, 'userId' | 'passphrase'>, anchor: Anchor | null = null) =>
  unlockKeyring(keyring, { userId: person.userId, passphrase: person.passphrase, anchor, derive: a.derive })
const damaged = (reason: string) => ({ ok: false, failure: { code: 'keyring-damaged', reason } })

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
