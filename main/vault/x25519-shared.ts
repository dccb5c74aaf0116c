import { diffieHellman } from 'node:crypto'
import { publicKey, secretKey } from './raw-keys.ts'

/** 32 shared bytes, or null where the other side's point has a low order and the result would be all zero (RFC 7748). */
export function x25519Shared(secret: Buffer, otherPublic: Buffer): Buffer | null {
  const shared = agree(secret, otherPublic)
  return shared?.some((byte) => byte !== 0) ? shared : null
}

// OpenSSL throws for the all-zero result; the check above stands on its own for libraries that do not.
function agree(secret: Buffer, otherPublic: Buffer): Buffer | null {
  try {
    return diffieHellman({ privateKey: secretKey('x25519', secret), publicKey: publicKey('x25519', otherPublic) })
  } catch {
    return null
  }
}
