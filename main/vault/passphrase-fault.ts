import type { Fault } from '../../preload/contract/failure.ts'
import { estimateBits } from './estimate-bits.ts'

export const leastBits = 50
export const mostCharacters = 1024

/** Why a passphrase cannot be taken, or null. */
export function passphraseFault(passphrase: string): Fault | null {
  if (!passphrase.isWellFormed()) return 'broken-text'
  if (passphrase.length > mostCharacters) return 'too-long'
  return estimateBits(passphrase) < leastBits ? 'too-weak' : null
}
