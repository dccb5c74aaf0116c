import { timingSafeEqual } from 'node:crypto'
import type { Derive } from './key-derivation.ts'
import type { Keyring } from './keyring.ts'
import { openUserKeys } from './open-user-keys.ts'
import type { Unlocked } from './unlock-keyring.ts'
import { wipeUserKeys } from './user-keys.ts'

/**
 * Whether it is the passphrase of the signed-in user. It must open the very keys in use: a wrap planted meanwhile by
 * somebody else who can write to the folder answers false.
 */
export async function checkPassphrase(
  keyring: Keyring,
  { userId, state, keys }: Pick<Unlocked, 'userId' | 'state' | 'keys'>,
  passphrase: string,
  derive?: Derive,
): Promise<boolean> {
  const opened = await openUserKeys(keyring, state, userId, { kind: 'passphrase', passphrase }, derive)
  if (opened === 'wrong' || opened === 'damaged') return false
  const same = opened.current !== null && timingSafeEqual(opened.current.ed25519, keys.ed25519)
  opened.userKey.fill(0)
  for (const set of opened.all) wipeUserKeys(set)
  return same
}
