import { toBase64url } from './base64url.ts'
import { canonicalBytes } from './canonical-json.ts'
import { binary } from './field-schemas.ts'
import { type Random, random } from './random-source.ts'
import { publicHalf } from './raw-keys.ts'
import { sha256 } from './sha-256.ts'

/** The fields of a user's two public keys, 32 bytes each, wherever they stand. */
export const publicKeys = { x25519Pub: binary(32), ed25519Pub: binary(32) }
export type PublicKeys = { readonly x25519Pub: string; readonly ed25519Pub: string }

/** One set of a user's secret keys, 32 raw bytes each. `proc` is the key of the user's process notes. */
export type UserKeys = {
  readonly keyId: string
  readonly x25519: Buffer
  readonly ed25519: Buffer
  readonly proc: Buffer
}

/** The first 16 bytes of SHA-256 of the two public keys (canonical). */
export const keyIdOf = ({ ed25519Pub, x25519Pub }: PublicKeys): string =>
  toBase64url(sha256(canonicalBytes({ ed25519Pub, x25519Pub })).subarray(0, 16))

/** Computed from the secret halves: what somebody says about a key is never believed. */
export const publicKeysOf = (keys: Pick<UserKeys, 'x25519' | 'ed25519'>): PublicKeys => ({
  x25519Pub: toBase64url(publicHalf('x25519', keys.x25519)),
  ed25519Pub: toBase64url(publicHalf('ed25519', keys.ed25519)),
})

/** New keys of a person, made on the person's own screen and never by an invitation. */
export function makeUserKeys(source: Random = random): UserKeys {
  const secret = { x25519: source(32), ed25519: source(32), proc: source(32) }
  return { keyId: keyIdOf(publicKeysOf(secret)), ...secret }
}

/** Overwrites the secrets. */
export function wipeUserKeys({ x25519, ed25519, proc }: UserKeys): void {
  for (const secret of [x25519, ed25519, proc]) secret.fill(0)
}
