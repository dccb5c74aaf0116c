import type { Grant } from '../../main/vault/grant.ts'
import { type Keyring, type KeyringContent, nextKeyring } from '../../main/vault/keyring.ts'
import { nextEntry } from '../../main/vault/keyring-log.ts'
import type { LogDo } from '../../main/vault/log-entry.ts'
import type { LogState } from '../../main/vault/log-state.ts'
import type { Unlocked } from '../../main/vault/unlock-keyring.ts'

/** A keyring somebody changed by hand who can also compute its sum. */
export const forged = (keyring: Keyring, changed: Partial<KeyringContent>): Keyring =>
  nextKeyring(keyring.gen, { ...keyring, ...changed })

type Signer = Pick<Unlocked, 'userId' | 'keys'>

/** The keyring with one more entry, really signed by somebody, whether it may say that or not. */
export function withEntry(
  keyring: Keyring,
  state: LogState,
  { userId, keys }: Signer,
  act: LogDo,
  { at = '2026-04-01T12:00:00.000Z', grants = keyring.grants }: { at?: string; grants?: readonly Grant[] } = {},
): Keyring {
  return forged(keyring, { log: [...keyring.log, nextEntry(state, { userId, keys, at }, act, grants)], grants })
}
