import { z } from '../../preload/contract/zod.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonicalBytes } from './canonical-json.ts'
import { binary, binaryUpTo, type Frozen, hash, keyId, userId } from './field-schemas.ts'
import { type Random, random } from './random-source.ts'
import { readJson } from './read-json.ts'
import { openBox, sealBox } from './sealed-box.ts'
import { keyIdOf, publicKeysOf, type UserKeys } from './user-keys.ts'

/** A user's secret keys under the user key. `keyId` is the newest of them. It changes only when keys do. */
export const keyBlob = z.strictObject({ userId, keyId, nonce: binary(12), ct: binaryUpTo(64 * 1024) })
export type KeyBlob = Frozen<z.output<typeof keyBlob>>

const content = z.strictObject({
  type: z.literal('grove blob'),
  v: z.literal(1),
  vaultId: hash,
  userId,
  keys: z.array(z.strictObject({ keyId, x25519: binary(32), ed25519: binary(32), proc: binary(32) })).min(1),
})

/** Seals a user's keys, newest first, under the user key. */
export function makeKeyBlob(
  owner: { readonly vaultId: string; readonly userId: string },
  keys: readonly [UserKeys, ...UserKeys[]],
  userKey: Buffer,
  source: Random = random,
): KeyBlob {
  const { vaultId, userId } = owner
  const keyId = keys[0].keyId
  const texts = keys.map((set) => ({
    keyId: set.keyId,
    x25519: toBase64url(set.x25519),
    ed25519: toBase64url(set.ed25519),
    proc: toBase64url(set.proc),
  }))
  const plain = canonicalBytes({ type: 'grove blob', v: 1, vaultId, userId, keys: texts })
  const box = sealBox(userKey, plain, boundTo(vaultId, { userId, keyId }), source)
  plain.fill(0)
  return { userId, keyId, ...box }
}

/** The keys, newest first, or null unless every one is this user's own and what its keyId says. */
export function openKeyBlob(
  vaultId: string,
  blob: KeyBlob,
  userKey: Buffer,
): readonly [UserKeys, ...UserKeys[]] | null {
  const plain = openBox(userKey, blob, boundTo(vaultId, blob))
  if (!plain) return null
  const read = content.safeParse(readJson(plain.toString('utf8')))
  plain.fill(0)
  if (!read.success || read.data.vaultId !== vaultId || read.data.userId !== blob.userId) return null
  const [first, ...rest] = read.data.keys.map((set) => ({
    keyId: set.keyId,
    x25519: fromBase64url(set.x25519, 32),
    ed25519: fromBase64url(set.ed25519, 32),
    proc: fromBase64url(set.proc, 32),
  }))
  if (first?.keyId !== blob.keyId) return null
  return [first, ...rest].every((set) => keyIdOf(publicKeysOf(set)) === set.keyId) ? [first, ...rest] : null
}

const boundTo = (vaultId: string, { userId, keyId }: Pick<KeyBlob, 'userId' | 'keyId'>) =>
  ({ type: 'grove blob', v: 1, vaultId, userId, keyId }) as const
