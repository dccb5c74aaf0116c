import { z } from '../../preload/contract/zod.ts'
import { signCanonical, verifyCanonical } from './ed25519.ts'
import { binary, displayName, type Frozen, hash, keyId, userId } from './field-schemas.ts'
import { whys } from './log-entry.ts'
import type { LogState } from './log-state.ts'
import { keyIdOf, type PublicKeys, publicKeys, publicKeysOf, type UserKeys } from './user-keys.ts'

const body = {
  type: z.literal('grove request'),
  v: z.literal(1),
  vaultId: hash,
  userId,
  displayName,
  keyId,
  ...publicKeys,
  why: z.enum(whys),
}

/** A person asks to be let in under new keys. It opens nothing until an owner has signed a log entry about it. */
export const joinRequest = z.strictObject({
  ...body,
  ownSig: binary(64),
  formerSig: z.strictObject({ keyId, sig: binary(64) }).nullable(),
})
export type JoinRequest = Frozen<z.output<typeof joinRequest>>

type Asked = PublicKeys & Pick<JoinRequest, 'vaultId' | 'userId' | 'displayName' | 'keyId' | 'why'>

/** What both signatures of a request are over; the log's key entry repeats it. */
export const requestBody = ({ vaultId, userId, displayName, keyId, x25519Pub, ed25519Pub, why }: Asked) =>
  ({ type: 'grove request', v: 1, vaultId, userId, displayName, keyId, x25519Pub, ed25519Pub, why }) as const

/** A request signed by the new keys, and by the former ones where they are at hand. */
export function makeJoinRequest(
  asked: Pick<JoinRequest, 'vaultId' | 'userId' | 'displayName' | 'why'>,
  keys: UserKeys,
  former: UserKeys | null = null,
): JoinRequest {
  const said = requestBody({ ...asked, keyId: keys.keyId, ...publicKeysOf(keys) })
  return {
    ...said,
    ownSig: signCanonical(said, keys.ed25519),
    formerSig: former && { keyId: former.keyId, sig: signCanonical(said, former.ed25519) },
  }
}

type Signed = Omit<Asked, 'vaultId'> & Pick<JoinRequest, 'ownSig' | 'formerSig'>

/**
 * Whether a request may become a log entry after `state`: signed by its own new keys, keys never seen before, and for
 * a known user either by the former key or by nobody else.
 */
export function requestHolds(state: LogState, asked: Signed): boolean {
  const said = requestBody({ ...asked, vaultId: state.vaultId })
  const known = state.users.get(asked.userId)
  if ((asked.why === 'new') !== (known === undefined)) return false
  if (keyIdOf(asked) !== asked.keyId || keysUsed(state, asked)) return false
  if (!verifyCanonical(said, asked.ownSig, asked.ed25519Pub)) return false
  if (!asked.formerSig) return true
  const former = state.keys.get(known?.keyId ?? '')
  return former?.keyId === asked.formerSig.keyId && verifyCanonical(said, asked.formerSig.sig, former.ed25519Pub)
}

const keysUsed = (state: LogState, asked: PublicKeys) =>
  [...state.keys.values()].some((key) => key.x25519Pub === asked.x25519Pub || key.ed25519Pub === asked.ed25519Pub)
