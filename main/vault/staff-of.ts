import type { Signed, Staff } from '../database/work.ts'
import { toBase64url } from './base64url.ts'
import { hashOf, sha256 } from './sha-256.ts'
import { signBody } from './sign-body.ts'
import type { Unlocked } from './unlock-keyring.ts'
import { verifyBody } from './verify-body.ts'

/** What features may know of the keyring. `unlocked` is asked each time, because confirming a user changes the log. */
export function staffOf(unlocked: () => Unlocked): Staff {
  return {
    vaultId: unlocked().vaultId,
    list: () =>
      [...unlocked().state.users.values()]
        .map(({ userId, displayName, role, active, since }) => ({ userId, displayName, role, active, since }))
        .toSorted((a, b) => Number(b.active) - Number(a.active)),
    nameOf: (userId) => unlocked().state.users.get(userId)?.displayName ?? '',
    sign(type, fields): Signed {
      const { vaultId, userId, keys } = unlocked()
      const body = { ...fields, type, v: 1 as const, vaultId, author: userId, keyId: keys.keyId }
      return { ...signBody(body, keys), keyId: keys.keyId, hash: hashOf(body) }
    },
    verify: (userId, keyId, body, sig) => verifyBody(unlocked().state, userId, body, sig)?.keyId === keyId,
    hashOf: (body) => toBase64url(sha256(Buffer.from(body))),
  }
}
