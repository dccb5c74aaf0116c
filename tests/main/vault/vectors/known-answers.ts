import { applyEntry, firstState } from '../../../../main/vault/apply-entry.ts'
import { toBase64url } from '../../../../main/vault/base64url.ts'
import { canonicalBytes, canonicalJson } from '../../../../main/vault/canonical-json.ts'
import { compareDigits } from '../../../../main/vault/compare-digits.ts'
import { signCanonical } from '../../../../main/vault/ed25519.ts'
import { makeGrant } from '../../../../main/vault/grant.ts'
import { hkdf, type KeyPurpose } from '../../../../main/vault/hkdf.ts'
import { joinKeyring } from '../../../../main/vault/join-keyring.ts'
import { makeJoinRequest } from '../../../../main/vault/join-request.ts'
import { makeKeyBlob } from '../../../../main/vault/key-blob.ts'
import { argon2id } from '../../../../main/vault/key-derivation.ts'
import { keyringBytes } from '../../../../main/vault/keyring.ts'
import { firstEntry, grantsHash, nextEntry } from '../../../../main/vault/keyring-log.ts'
import { makePassphrase } from '../../../../main/vault/passphrase.ts'
import { makeRecoveryCode, readRecoveryCode } from '../../../../main/vault/recovery-code.ts'
import { hashOf, sha256 } from '../../../../main/vault/sha-256.ts'
import { makeUserKeys, publicKeysOf } from '../../../../main/vault/user-keys.ts'
import { makeWrap } from '../../../../main/vault/wrap.ts'
import { aKeyring, okValue, type Person, someFile } from '../../../support/a-keyring.ts'
import { aLongLife } from '../../../support/a-long-life.ts'
import { cheapestCosts } from '../../../support/quick-derive.ts'
import { seededRandom } from '../../../support/seeded-random.ts'

// What format 1 answers for fixed keys, salts and nonces. make-vectors.ts wrote these answers down once; from then on
// they are compared and never written again. A change that alters one of them cannot open a clinic's vault.

const at = '2026-03-02T09:00:00.000Z'
const text = (bytes: Buffer) => toBase64url(bytes)
const owner = () => {
  const random = seededRandom('owner')
  return { random, vaultId: text(random(32)), userId: text(random(16)), keys: makeUserKeys(random) }
}

export const knownAnswers: Readonly<Record<string, () => unknown>> = {
  'canonical-json': () =>
    [
      null,
      -0,
      1e21,
      'é\u0000"\\/\u2028😀',
      [],
      {},
      { b: [1, { d: 1, c: null }], a: '', aa: true, Z: 0.1 },
      { '\ufb33': 1, '😀': 2, '€': 3 },
    ].map((value) => ({
      value,
      text: canonicalJson(value),
      sha256: text(sha256(canonicalBytes(value))),
    })),

  hkdf: () => {
    const random = seededRandom('hkdf')
    const types: readonly KeyPurpose['type'][] = ['grove kek', 'grove commit', 'grove grant']
    return types.map((type) => {
      const [secret, salt] = [random(32), random(32)]
      const purpose = {
        type,
        vaultId: text(random(32)),
        userId: text(random(16)),
        keyId: text(random(16)),
        kind: 'code',
      }
      return { secret: text(secret), salt: text(salt), purpose, key: text(hkdf(secret, salt, purpose)) }
    })
  },

  argon2id: async () => {
    const salt = seededRandom('argon2id')(32)
    const typed = ['abandon ability able about above absent', 'Grüße aus Łódź', 'ﬁ Ａ ①', ' with spaces ']
    const costs = { memoryKiB: 65_536, t: 3, p: 4 }
    const answer = async (passphrase: string) => ({
      passphrase,
      cheapest: text(await argon2id(passphrase, salt, cheapestCosts)),
      floor: text(await argon2id(passphrase, salt, costs)),
    })
    return {
      salt: text(salt),
      costs: { cheapest: cheapestCosts, floor: costs },
      answers: await Promise.all(typed.map(answer)),
    }
  },

  'user-keys': () => {
    const { keys } = owner()
    const { keyId, x25519, ed25519, proc } = keys
    return { keyId, x25519: text(x25519), ed25519: text(ed25519), proc: text(proc), ...publicKeysOf(keys) }
  },

  wraps: async () => {
    const { random, vaultId, userId, keys } = owner()
    const userKey = random(32)
    const passphrase = 'abandon ability able about above absent'
    const code = readRecoveryCode(makeRecoveryCode(random)) ?? ''
    const to = { vaultId, userId, keyId: keys.keyId }
    const byPassphrase = await makeWrap(to, { kind: 'passphrase', passphrase, costs: cheapestCosts }, userKey, {
      random,
    })
    const byCode = await makeWrap(to, { kind: 'code', code }, userKey, { random })
    return { vaultId, passphrase, code, userKey: text(userKey), byPassphrase, byCode }
  },

  blob: () => {
    const { random, vaultId, userId, keys } = owner()
    const userKey = random(32)
    const former = makeUserKeys(random)
    return { vaultId, userKey: text(userKey), blob: makeKeyBlob({ vaultId, userId }, [keys, former], userKey, random) }
  },

  grants: () => {
    const { random, vaultId, userId, keys } = owner()
    return (['outcomes', 'clinical'] as const).map((db) => {
      const databaseKey = random(32)
      const to = { vaultId, userId, keyId: keys.keyId, db, epoch: 3 }
      const grant = makeGrant(to, publicKeysOf(keys), databaseKey, random)
      return { vaultId, databaseKey: text(databaseKey), grant, grantsHash: grantsHash(grant ? [grant] : []) }
    })
  },

  log: () => {
    const { random, userId, keys } = owner()
    const act = {
      kind: 'create',
      random: text(random(16)),
      userId,
      displayName: 'Ada Owner',
      keyId: keys.keyId,
    } as const
    const first = firstEntry({ userId, keys, at }, { ...act, ...publicKeysOf(keys) })
    const state = firstState(first.body, hashOf(first.body))
    const files = [someFile('outcomes', random), someFile('clinical', random)]
    const second = nextEntry(state, { userId, keys, at }, { kind: 'files', files }, [])
    const after = applyEntry(state, second.body, hashOf(second.body))
    return { entries: [first, second], hashes: after.hashes, vaultId: after.vaultId }
  },

  request: () => {
    const { random, vaultId, userId, keys } = owner()
    const asked = { vaultId, userId, displayName: 'Zoë Müller', why: 'leaked' } as const
    return makeJoinRequest(asked, makeUserKeys(random), keys)
  },

  'compare-digits': () =>
    Array.from({ length: 5 }, (_, i) => {
      const random = seededRandom(`compare ${i}`)
      const [vaultId, userId] = [text(random(32)), text(random(16))]
      const publicKeys = publicKeysOf(makeUserKeys(random))
      return { vaultId, userId, ...publicKeys, digits: compareDigits(vaultId, userId, publicKeys) }
    }),

  'recovery-code': () =>
    Array.from({ length: 5 }, (_, i) => {
      const shown = makeRecoveryCode(seededRandom(`code ${i}`))
      return { shown, read: readRecoveryCode(shown) }
    }),

  passphrase: () => Array.from({ length: 3 }, (_, i) => makePassphrase(seededRandom(`words ${i}`))),

  'signed-body': () => {
    const { vaultId, keys } = owner()
    const body = { type: 'grove note', v: 1, vaultId, keyId: keys.keyId, text: 'Ärger 😀' }
    return { body, text: canonicalJson(body), sig: signCanonical(body, keys.ed25519) }
  },

  'keyring-1': async () => {
    const random = seededRandom('keyring 1')
    const { keyring, owner, clinician, manager, derive } = await aKeyring(random)
    const waiting = {
      displayName: 'Noor New',
      passphrase: 'velvet vendor venture venue verb verify',
      recoveryCode: makeRecoveryCode(random),
    }
    const asked = okValue(await joinKeyring(keyring, { ...waiting, costs: cheapestCosts, random, derive }))
    return {
      people: [owner, clinician, manager, { ...waiting, userId: asked.userId }],
      digits: asked.digits,
      bytes: keyringBytes(asked.keyring).toString('utf8'),
    }
  },

  'keyring-1-life': async () => {
    const { keyring, owner, clinician } = await aLongLife(seededRandom('keyring 1 life'))
    return { people: [owner, clinician], digits: null, bytes: keyringBytes(keyring).toString('utf8') }
  },
}

/** How the two keyring vectors look. */
export type KeyringVector = {
  readonly people: readonly Person[]
  readonly digits: string | null
  readonly bytes: string
}
