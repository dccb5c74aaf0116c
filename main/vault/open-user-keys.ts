import { openKeyBlob } from './key-blob.ts'
import type { Derive } from './key-derivation.ts'
import type { Keyring } from './keyring.ts'
import type { LogState } from './log-state.ts'
import { joinRequestsOf } from './pending-requests.ts'
import type { UserKeys } from './user-keys.ts'
import { openWrap, type Secret, type Wrap } from './wrap.ts'

/** What a secret opened. The caller wipes `userKey` and the keys. */
export type OpenedKeys = {
  readonly wrap: Wrap
  readonly userKey: Buffer
  /** Newest first. */
  readonly all: readonly UserKeys[]
  /** The set whose public halves are the user's newest key entry; null while a request waits for an owner. */
  readonly current: UserKeys | null
}

/**
 * Opens a user's keys by passphrase or code. Only wraps are tried whose key the log or an open request knows, the
 * log's first: a planted wrap costs nobody time. 'wrong': the secret opens none of them. 'damaged': it is right and
 * what lies behind is not what the log says.
 */
export async function openUserKeys(
  keyring: Keyring,
  state: LogState,
  userId: string,
  secret: Secret,
  derive?: Derive,
): Promise<OpenedKeys | 'wrong' | 'damaged'> {
  for (const keyId of keyIdsOf(keyring, state, userId)) {
    const wrap = keyring.wraps.find((w) => w.userId === userId && w.keyId === keyId && w.kind === secret.kind)
    const userKey = wrap ? await openWrap(state.vaultId, wrap, secret, derive) : null
    if (wrap && userKey) return openedBy(keyring, state, wrap, userKey)
  }
  return 'wrong'
}

function keyIdsOf(keyring: Keyring, state: LogState, userId: string): readonly string[] {
  const known = state.users.get(userId)
  const asked = joinRequestsOf(keyring, state).filter((request) => request.userId === userId)
  return [...(known?.active ? [known.keyId] : []), ...asked.map((request) => request.keyId)]
}

function openedBy(keyring: Keyring, state: LogState, wrap: Wrap, userKey: Buffer): OpenedKeys | 'damaged' {
  const blob = keyring.blobs.find((b) => b.userId === wrap.userId && b.keyId === wrap.keyId)
  const all = blob ? openKeyBlob(state.vaultId, blob, userKey) : null
  if (!all) return 'damaged'
  const known = state.users.get(wrap.userId)
  // openKeyBlob has computed every keyId from the secrets, and a keyId is the hash of both public keys: what a planted
  // wrap opens is never the key that the log names.
  const current = (known?.active && all.find((set) => set.keyId === known.keyId)) || null
  return { wrap, userKey, all, current }
}
