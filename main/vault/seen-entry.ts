import { isBase64url } from './base64url.ts'
import { canonicalJson, isCanonical } from './canonical-json.ts'
import { verifyCanonical } from './ed25519.ts'
import type { Keyring } from './keyring.ts'
import { logBody } from './log-entry.ts'
import type { LogState } from './log-state.ts'
import { readJson } from './read-json.ts'
import { hashOf } from './sha-256.ts'

/** A log entry as each database keeps the newest it has seen: the body's canonical text and its signature. */
export type SeenEntry = { readonly n: number; readonly body: string; readonly sig: string }

/**
 * contained: the log goes on from it · older: the keyring is older than what was seen · forked: the log says something
 * else in that place · unproved: nobody of this log signed it, so it proves nothing and nothing may be opened by it.
 */
export type SeenVerdict = 'contained' | 'older' | 'forked' | 'unproved'

/** The newest entry of a keyring, to be kept in each database. */
export function newestEntry(keyring: Keyring): SeenEntry {
  const entry = keyring.log.at(-1)
  if (!entry) throw new TypeError('a log has at least one entry')
  return { n: entry.body.n, body: canonicalJson(entry.body), sig: entry.sig }
}

/** Holds a database's stored entry against a log that was verified. */
export function judgeSeen(state: LogState, seen: SeenEntry): SeenVerdict {
  const read = logBody.safeParse(readJson(seen.body))
  if (!read.success || !isCanonical(read.data, seen.body) || read.data.n !== seen.n) return 'unproved'
  const place = judgePlace(state, { n: seen.n, hash: hashOf(read.data) })
  if (place === 'contained') return place
  const signer = state.keys.get(read.data.keyId)
  const proved =
    read.data.vaultId === state.vaultId &&
    signer !== undefined &&
    isBase64url(seen.sig, 64) &&
    verifyCanonical(read.data, seen.sig, signer.ed25519Pub)
  return proved ? place : 'unproved'
}

/** Holds a number and hash of this computer's own anchor against a log that was verified. */
export function judgePlace(
  state: LogState,
  seen: { readonly n: number; readonly hash: string },
): Exclude<SeenVerdict, 'unproved'> {
  if (seen.n >= state.hashes.length) return 'older'
  return state.hashes[seen.n] === seen.hash ? 'contained' : 'forked'
}
