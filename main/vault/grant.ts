import { z } from '../../preload/contract/zod.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { binary, count, type Frozen, keyId, userId, type VaultFile, vaultFile } from './field-schemas.ts'
import { hkdf } from './hkdf.ts'
import { type Random, random } from './random-source.ts'
import { publicHalf } from './raw-keys.ts'
import { openBox, sealBox } from './sealed-box.ts'
import { sha256 } from './sha-256.ts'
import { type PublicKeys, publicKeysOf, type UserKeys } from './user-keys.ts'
import { x25519Shared } from './x25519-shared.ts'

/** A database's key sealed to a user's X25519 key. The newest log entry signs the hash of all grants. */
export const grant = z.strictObject({
  userId,
  keyId,
  db: vaultFile,
  epoch: count.min(1),
  ephPub: binary(32),
  nonce: binary(12),
  ct: binary(48),
})
export type Grant = Frozen<z.output<typeof grant>>

type Address = {
  readonly vaultId: string
  readonly userId: string
  readonly keyId: string
  readonly db: VaultFile
  readonly epoch: number
}

/** Seals a database key of 32 bytes. Null where the user's public key would give an all-zero secret. */
export function makeGrant(
  to: Address,
  publicKeys: PublicKeys,
  databaseKey: Buffer,
  source: Random = random,
): Grant | null {
  const ephemeral = source(32)
  const ephPub = publicHalf('x25519', ephemeral)
  const userPub = fromBase64url(publicKeys.x25519Pub, 32)
  const shared = x25519Shared(ephemeral, userPub)
  ephemeral.fill(0)
  if (!shared) return null
  const key = grantKey(to, shared, ephPub, userPub)
  const box = sealBox(key, databaseKey, boundTo(to, toBase64url(ephPub)), source)
  key.fill(0)
  const { userId, keyId, db, epoch } = to
  return { userId, keyId, db, epoch, ephPub: toBase64url(ephPub), ...box }
}

/** The database key, or null where the grant was not sealed to these keys for this file and epoch. */
export function openGrant(vaultId: string, grant: Grant, keys: UserKeys): Buffer | null {
  const ephPub = fromBase64url(grant.ephPub, 32)
  const shared = x25519Shared(keys.x25519, ephPub)
  if (!shared) return null
  const to = { vaultId, ...grant }
  const key = grantKey(to, shared, ephPub, fromBase64url(publicKeysOf(keys).x25519Pub, 32))
  try {
    return openBox(key, grant, boundTo(to, grant.ephPub))
  } finally {
    key.fill(0)
  }
}

// The salt holds both public keys, so a box is bound to the pair that made it.
function grantKey({ vaultId, userId, keyId, db }: Address, shared: Buffer, ephPub: Buffer, userPub: Buffer) {
  const salt = sha256(Buffer.concat([ephPub, userPub]))
  const key = hkdf(shared, salt, { type: 'grove grant', vaultId, userId, keyId, kind: db })
  shared.fill(0)
  return key
}

const boundTo = ({ vaultId, userId, keyId, db, epoch }: Address, ephPub: string) =>
  ({ type: 'grove grant', v: 1, vaultId, userId, keyId, db, epoch, ephPub }) as const
