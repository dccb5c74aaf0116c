import { verifyCanonical } from './ed25519.ts'
import { isActive, type LogState } from './log-state.ts'

type Signature = { readonly userId: string; readonly keyId: string; readonly sig: string }

/** Whether a user who is active after `state` signed the body with the newest key. */
export function signedByActive(state: LogState, { userId, keyId, sig }: Signature, body: unknown): boolean {
  const key = state.keys.get(keyId)
  if (!key || !isActive(state, userId) || state.users.get(userId)?.keyId !== keyId) return false
  return verifyCanonical(body, sig, key.ed25519Pub)
}
