import { applyEntry, firstState } from './apply-entry.ts'
import { signCanonical, verifyCanonical } from './ed25519.ts'
import type { Grant } from './grant.ts'
import type { LogBody, LogDo, LogEntry } from './log-entry.ts'
import { activeUsers, type LogState } from './log-state.ts'
import { mayBegin } from './may-begin.ts'
import { mayFollow } from './may-follow.ts'
import { hashOf } from './sha-256.ts'
import type { UserKeys } from './user-keys.ts'

/** What the log adds up to, or null unless every entry is in its place, allowed and signed. */
export function verifyLog(log: readonly LogEntry[]): LogState | null {
  const [first, ...rest] = log
  if (!first || !mayBegin(first.body) || first.body.do.kind !== 'create') return null
  if (!verifyCanonical(first.body, first.sig, first.body.do.ed25519Pub)) return null
  return rest.reduce<LogState | null>(
    (state, entry) => state && follow(state, entry),
    firstState(first.body, hashOf(first.body)),
  )
}

function follow(state: LogState, { body, sig }: LogEntry): LogState | null {
  const inPlace = body.n === state.hashes.length && body.prev === state.hashes.at(-1) && body.vaultId === state.vaultId
  const signer = state.keys.get(body.keyId)
  if (!inPlace || !signer || !mayFollow(state, body)) return null
  if (!verifyCanonical(body, sig, signer.ed25519Pub)) return null
  const next = applyEntry(state, body, hashOf(body))
  return activeUsers(next).some((user) => user.role === 'owner') ? next : null
}

/** Covers all grants; the newest entry of the log signs it. */
export const grantsHash = (grants: readonly Grant[]): string => hashOf(grants)

type Signer = { readonly userId: string; readonly keys: UserKeys; readonly at: string }

/** Entry 0: no vaultId yet, it is this entry's hash. */
export const firstEntry = ({ userId, keys, at }: Signer, act: LogDo): LogEntry =>
  signed({ ...common(0, at, userId, keys), vaultId: null, prev: null, grantsHash: grantsHash([]), do: act }, keys)

/** The next entry, signed over the grants as they will stand after it. Whether it is allowed, verifyLog says. */
export const nextEntry = (
  state: LogState,
  { userId, keys, at }: Signer,
  act: LogDo,
  grants: readonly Grant[],
): LogEntry => {
  const place = { vaultId: state.vaultId, prev: state.hashes.at(-1) ?? null }
  const body = { ...common(state.hashes.length, at, userId, keys), ...place, grantsHash: grantsHash(grants), do: act }
  return signed(body, keys)
}

const common = (n: number, at: string, by: string, { keyId }: UserKeys) =>
  ({ type: 'grove log', v: 1, n, at, by, keyId }) as const

const signed = (body: LogBody, keys: UserKeys): LogEntry => ({ body, sig: signCanonical(body, keys.ed25519) })
