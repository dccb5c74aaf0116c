import { signCanonical } from '../../main/vault/ed25519.ts'
import { type Heads, type VaultFile, vaultFiles } from '../../main/vault/field-schemas.ts'
import { type Grant, makeGrant } from '../../main/vault/grant.ts'
import { makeJoinRequest } from '../../main/vault/join-request.ts'
import { makeKeyBlob } from '../../main/vault/key-blob.ts'
import type { Keyring } from '../../main/vault/keyring.ts'
import type { LogDo } from '../../main/vault/log-entry.ts'
import { activeUsers, fileOf, type LogState, readable } from '../../main/vault/log-state.ts'
import { erasureBody } from '../../main/vault/may-erase.ts'
import { successionBody } from '../../main/vault/may-succeed.ts'
import { type Random, random, randomId } from '../../main/vault/random-source.ts'
import { makeRecoveryCode } from '../../main/vault/recovery-code.ts'
import type { Unlocked } from '../../main/vault/unlock-keyring.ts'
import { makeUserKeys } from '../../main/vault/user-keys.ts'
import { verifyKeyring } from '../../main/vault/verify-keyring.ts'
import { wrapBoth } from '../../main/vault/wrap-both.ts'
import { aKeyring, okValue, type Person, someFile } from './a-keyring.ts'
import { forged, withEntry } from './forged-keyring.ts'
import { cheapestCosts } from './quick-derive.ts'

type DatabaseKeys = Readonly<Record<VaultFile, Buffer>>

/**
 * A keyring whose log has said everything that a log can say: heirs, a role, keys after a leak, an erasure, a restore,
 * a rekey, a succession and a removal. The clinician is the owner in the end.
 */
export async function aLongLife(source: Random = random) {
  const { keyring: young, owner, clinician, manager, derive, unlock } = await aKeyring(source)
  const [ada, cigdem, mateo] = await Promise.all([unlock(owner), unlock(clinician), unlock(manager)])
  let keyring: Keyring = young
  const state = () => okValue(verifyKeyring(keyring))
  const keysOf = ({ outcomes, clinical }: Unlocked['databaseKeys']): DatabaseKeys => {
    if (!clinical) throw new Error('an owner has both')
    return { outcomes, clinical }
  }
  const say = (signer: Pick<Unlocked, 'userId' | 'keys'>, act: LogDo, grants = keyring.grants) => {
    keyring = withEntry(keyring, state(), signer, act, { grants })
    return state()
  }
  let databaseKeys = keysOf(ada.databaseKeys)
  const dueAfter = (act: LogDo, signer: Pick<Unlocked, 'userId' | 'keys'>) => {
    const then = withEntry(keyring, state(), signer, act, { grants: [] })
    return allGrants(okValue(verifyKeyring(then)), databaseKeys, source)
  }

  say(ada, { kind: 'heirs', userIds: [cigdem.userId, mateo.userId], need: 2 })
  const promote: LogDo = { kind: 'role', userId: mateo.userId, role: 'clinician' }
  say(ada, promote, dueAfter(promote, ada))

  const newKeys = makeUserKeys(source)
  const renewed: Person = {
    ...clinician,
    passphrase: 'quality quantum quarter question quick quit',
    recoveryCode: makeRecoveryCode(source),
  }
  const asked = {
    vaultId: keyring.vaultId,
    userId: cigdem.userId,
    displayName: 'Çiğdem Clinician',
    why: 'leaked',
  } as const
  const { type: _type, v: _v, vaultId: _vaultId, ...request } = makeJoinRequest(asked, newKeys, cigdem.keys)
  const renew: LogDo = { kind: 'key', role: 'clinician', heads: someHeads(keyring.vaultId, 40), ...request }
  const userKey = source(32)
  const mine = { vaultId: keyring.vaultId, userId: cigdem.userId, keyId: newKeys.keyId }
  const wraps = await wrapBoth(mine, { ...renewed, costs: cheapestCosts }, userKey, { random: source, derive })
  say(ada, renew, dueAfter(renew, ada))
  keyring = forged(keyring, {
    blobs: [
      ...keyring.blobs.filter((blob) => blob.userId !== cigdem.userId),
      makeKeyBlob(mine, [newKeys, cigdem.keys], userKey, source),
    ],
    wraps: [...keyring.wraps.filter((wrap) => wrap.userId !== cigdem.userId), ...wraps],
  })

  const what = { erasureId: randomId(source), subjects: [{ kind: 'participant', id: randomId(source) }] }
  const agree = ({ userId, keys }: Unlocked, at: string) => {
    const said = { userId, keyId: keys.keyId, at, checkpoints: 12 }
    return { ...said, sig: signCanonical(erasureBody(state(), what, said), keys.ed25519) }
  }
  const sigs = [agree(ada, '2026-04-02T10:00:00.000Z'), agree(mateo, '2026-04-02T10:05:00.000Z')]
  say(ada, { kind: 'erasure', ...what, sigs })
  say(ada, { kind: 'restored', backup: keyring.vaultId, heads: someHeads(keyring.vaultId, 30) })

  const rekey: LogDo = { kind: 'files', files: vaultFiles.map((db) => someFile(db, source, 2)) }
  databaseKeys = { outcomes: source(32), clinical: source(32) }
  say(ada, rekey, dueAfter(rekey, ada))

  const heir = { userId: cigdem.userId, keys: newKeys }
  const now = state()
  const place = { n: now.hashes.length, prev: now.hashes.at(-1) ?? null }
  const support = [heir, mateo].map(({ userId, keys }) => {
    const body = successionBody(now, place, heir.userId, keys.keyId)
    return { userId, keyId: keys.keyId, sig: signCanonical(body, keys.ed25519) }
  })
  say(heir, { kind: 'succeed', userId: heir.userId, sigs: support })
  const farewell: LogDo = { kind: 'remove', userId: ada.userId, heads: someHeads(keyring.vaultId, 50) }
  const final = say(heir, farewell, dueAfter(farewell, heir))
  return { keyring, state: final, former: owner, owner: renewed, clinician: manager, databaseKeys, derive }
}

function allGrants(state: LogState, keys: DatabaseKeys, source: Random): Grant[] {
  return activeUsers(state).flatMap(({ userId, keyId, role }) =>
    readable(role).flatMap((db) => {
      const publicKeys = state.keys.get(keyId)
      const file = fileOf(state, db)
      if (!publicKeys || !file) return []
      return (
        makeGrant({ vaultId: state.vaultId, userId, keyId, db, epoch: file.epoch }, publicKeys, keys[db], source) ?? []
      )
    }),
  )
}

const someHeads = (hash: string, seq: number): Heads => ({ outcomes: { seq, hash }, clinical: { seq: seq + 1, hash } })
