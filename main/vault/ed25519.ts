import { sign, verify } from 'node:crypto'
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonicalBytes } from './canonical-json.ts'
import { publicKey, secretKey } from './raw-keys.ts'

/** Ed25519 over the canonical text of a body; 64 bytes as base64url. */
export const signCanonical = (body: unknown, secret: Buffer): string =>
  toBase64url(sign(null, canonicalBytes(body), secretKey('ed25519', secret)))

/** Whether `sig` is the signature of the public key (32 bytes as base64url) over the canonical text of a body. */
export const verifyCanonical = (body: unknown, sig: string, ed25519Pub: string): boolean =>
  verify(null, canonicalBytes(body), publicKey('ed25519', fromBase64url(ed25519Pub, 32)), fromBase64url(sig, 64))
