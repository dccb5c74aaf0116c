import { hkdfSync } from 'node:crypto'
import { canonicalBytes } from './canonical-json.ts'

/** What a derived key is for; two purposes never share a key. */
export type KeyPurpose = {
  readonly type: 'grove kek' | 'grove commit' | 'grove grant'
  readonly vaultId: string
  readonly userId: string
  readonly keyId: string
  readonly kind: string
}

/** HKDF-SHA-256: 32 bytes from a secret, a salt of 32 bytes and the canonical purpose. */
export function hkdf(secret: Buffer, salt: Buffer, purpose: KeyPurpose): Buffer {
  if (salt.length !== 32) throw new TypeError('a salt has 32 bytes')
  const { type, vaultId, userId, keyId, kind } = purpose
  return Buffer.from(hkdfSync('sha256', secret, salt, canonicalBytes({ type, v: 1, vaultId, userId, keyId, kind }), 32))
}
