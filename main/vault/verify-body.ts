import { isBase64url } from './base64url.ts'
import { isCanonical } from './canonical-json.ts'
import { verifyCanonical } from './ed25519.ts'
import type { KnownKey, LogState } from './log-state.ts'
import { readJson } from './read-json.ts'

/**
 * The key of `userId` that signed the canonical text, former keys included, or null. Whether the signature counts
 * (after the key's `from` heads and before its `until` heads) is for the audit to say.
 */
export function verifyBody(state: LogState, userId: string, text: string, sig: string): KnownKey | null {
  const body = readBody(text)
  if (body?.vaultId !== state.vaultId || body.v !== 1 || typeof body.type !== 'string') return null
  const key = state.keys.get(String(body.keyId))
  if (key?.userId !== userId || !isBase64url(sig, 64)) return null
  return verifyCanonical(body, sig, key.ed25519Pub) ? key : null
}

// Text that is not canonical could be taken two ways by two readers.
function readBody(text: string): Record<string, unknown> | null {
  const body = readJson(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null
  return isCanonical(body, text) ? (body as Record<string, unknown>) : null
}
