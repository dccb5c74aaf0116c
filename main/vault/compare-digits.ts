import { canonicalBytes } from './canonical-json.ts'
import { sha256 } from './sha-256.ts'
import type { PublicKeys } from './user-keys.ts'

/**
 * 24 digits that two people compare by voice: the first 80 bits of a hash over vault, user and both public keys, as a
 * decimal number without its first digit. To make other keys with the same digits takes about 2^79 tries.
 */
export function compareDigits(vaultId: string, userId: string, { ed25519Pub, x25519Pub }: PublicKeys): string {
  const hash = sha256(canonicalBytes({ type: 'grove compare', vaultId, userId, ed25519Pub, x25519Pub }))
  const number = BigInt(`0x${hash.subarray(0, 10).toString('hex')}`)
  return (number % 10n ** 24n).toString().padStart(24, '0')
}

/** Digits as typed, without the spaces and hyphens between them. */
export const typedDigits = (typed: string): string => typed.replace(/[\s-]/g, '')
