import { timingSafeEqual } from 'node:crypto'
import { z } from '../../preload/contract/zod.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { binary, type Frozen, keyId, userId } from './field-schemas.ts'
import { hkdf, type KeyPurpose } from './hkdf.ts'
import { argon2id, type Costs, costSchema, type Derive } from './key-derivation.ts'
import { type Random, random } from './random-source.ts'
import { openBox, sealBox } from './sealed-box.ts'

const sealed = { salt: binary(32), commit: binary(32), nonce: binary(12), ct: binary(48) }

/**
 * A user key (UK) under one secret. A wrap is never rewritten because contents changed: the other secret is not at
 * hand then. `keyId` names the blob that the user key opens.
 */
export const wrap = z.discriminatedUnion('kind', [
  z.strictObject({ userId, keyId, kind: z.literal('passphrase'), kdf: costSchema, ...sealed }),
  z.strictObject({
    userId,
    keyId,
    kind: z.literal('code'),
    kdf: z.strictObject({ name: z.literal('hkdf') }),
    ...sealed,
  }),
])
export type Wrap = Frozen<z.output<typeof wrap>>
export type WrapKind = Wrap['kind']

/** What opens a wrap: a passphrase as typed, or a recovery code normalised to its 26 characters. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'code'; readonly code: string }

export type NewSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly costs: Costs }
  | { readonly kind: 'code'; readonly code: string }

type Owner = { readonly vaultId: string; readonly userId: string; readonly keyId: string }
export type WrapTools = { readonly random?: Random; readonly derive?: Derive }

/** Puts a user key of 32 bytes under a secret. */
export async function makeWrap(owner: Owner, secret: NewSecret, userKey: Buffer, tools: WrapTools = {}): Promise<Wrap> {
  const source = tools.random ?? random
  const salt = source(32)
  const { userId, keyId } = owner
  const head =
    secret.kind === 'code'
      ? ({ userId, keyId, kind: 'code', kdf: { name: 'hkdf' } } as const)
      : ({
          userId,
          keyId,
          kind: 'passphrase',
          kdf: { name: 'argon2id', version: 19, ...costsOf(secret.costs) },
        } as const)
  const open = { ...head, salt: toBase64url(salt) }
  const { kek, commit } = await keysOf(owner.vaultId, open, secret, tools.derive)
  const box = sealBox(kek, userKey, boundTo(owner.vaultId, open), source)
  kek.fill(0)
  return { ...open, commit: toBase64url(commit), ...box } as Wrap
}

/** The user key, or null where the secret is not the one. The caller wipes it. */
export async function openWrap(vaultId: string, wrap: Wrap, secret: Secret, derive?: Derive): Promise<Buffer | null> {
  if (wrap.kind !== secret.kind) return null
  const { kek, commit } = await keysOf(vaultId, wrap, secret, derive)
  try {
    // AES-GCM does not commit to its key: without this a crafted box could open under two passphrases.
    if (!timingSafeEqual(commit, fromBase64url(wrap.commit, 32))) return null
    return openBox(kek, wrap, boundTo(vaultId, wrap))
  } finally {
    kek.fill(0)
  }
}

type Head = Pick<Wrap, 'userId' | 'keyId' | 'kind' | 'kdf' | 'salt'>

async function keysOf(vaultId: string, head: Head, secret: Secret, derive: Derive = argon2id) {
  const salt = fromBase64url(head.salt, 32)
  const slow =
    secret.kind === 'code'
      ? Buffer.from(secret.code, 'ascii')
      : await derive(secret.passphrase, salt, head.kdf as Costs)
  const purpose = { vaultId, userId: head.userId, keyId: head.keyId, kind: head.kind }
  const key = (type: KeyPurpose['type']) => hkdf(slow, salt, { type, ...purpose })
  const keys = { kek: key('grove kek'), commit: key('grove commit') }
  slow.fill(0)
  return keys
}

/** All of a wrap but commit, nonce and ciphertext. */
const boundTo = (vaultId: string, { userId, keyId, kind, kdf, salt }: Head) =>
  ({ type: 'grove wrap', v: 1, vaultId, userId, keyId, kind, kdf, salt }) as const

const costsOf = ({ memoryKiB, t, p }: Costs) => ({ memoryKiB, t, p })
