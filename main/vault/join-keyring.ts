import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import { makeJoinRequest } from './join-request.ts'
import { makeKeyBlob } from './key-blob.ts'
import type { Derive } from './key-derivation.ts'
import { type Keyring, maxRequests, nextKeyring } from './keyring.ts'
import { activeUsers, type LogState } from './log-state.ts'
import { type NewSecrets, secretFault } from './new-secrets.ts'
import { digitsOf } from './pending-requests.ts'
import { type Random, random, randomId } from './random-source.ts'
import { makeUserKeys, wipeUserKeys } from './user-keys.ts'
import { verifyKeyring } from './verify-keyring.ts'
import { wrapBoth } from './wrap-both.ts'

/** A new person by name, or a user who lost passphrase and code. */
type Who = { readonly displayName: string } | { readonly userId: string }
type Joiner = NewSecrets & Who & { readonly random?: Random; readonly derive?: Derive }
export type Joined = { readonly keyring: Keyring; readonly userId: string; readonly digits: string }

/**
 * At the locked screen: new keys, wraps and a request; the 24 digits are for the owner's ear. Opens nothing. Former
 * blobs and wraps stay: a code found later still opens old process notes. Fails with `keyring-damaged`, `not-found`,
 * `not-possible` (too-many-requests), `invalid` (displayName already-used, or as secretFault says).
 */
export async function joinKeyring(keyring: Keyring, joiner: Joiner): Promise<Result<Joined>> {
  const verified = verifyKeyring(keyring)
  if (!verified.ok) return verified
  const fault = secretFault(joiner)
  if (fault) return fail(fault)
  if (keyring.requests.length >= maxRequests) return fail({ code: 'not-possible', reason: 'too-many-requests' })
  const source = joiner.random ?? random
  const asks = whoAsks(verified.value, joiner, source)
  if (!asks.ok) return asks

  const { vaultId } = keyring
  const { userId } = asks.value
  const keys = makeUserKeys(source)
  const userKey = source(32)
  const request = makeJoinRequest({ vaultId, ...asks.value }, keys)
  const blob = makeKeyBlob({ vaultId, userId }, [keys], userKey, source)
  const wraps = await wrapBoth({ vaultId, userId, keyId: keys.keyId }, joiner, userKey, joiner)
  userKey.fill(0)
  wipeUserKeys(keys)
  const next = nextKeyring(keyring.gen, {
    ...keyring,
    blobs: [...keyring.blobs, blob],
    wraps: [...keyring.wraps, ...wraps],
    requests: [...keyring.requests, request],
  })
  return succeed({ keyring: next, userId, digits: digitsOf(request) })
}

type Asks = { readonly userId: string; readonly displayName: string; readonly why: 'new' | 'lost' }

function whoAsks(state: LogState, who: Who, source: Random): Result<Asks> {
  if ('userId' in who) {
    const known = state.users.get(who.userId)
    if (!known) return fail({ code: 'not-found' })
    return succeed({ userId: known.userId, displayName: known.displayName, why: 'lost' })
  }
  const { displayName } = who
  if (activeUsers(state).some((user) => sameName(user.displayName, displayName)))
    return fail({ code: 'invalid', fields: { displayName: { fault: 'already-used' } } })
  return succeed({ userId: randomId(source), displayName, why: 'new' })
}

// An owner who confirms by name must not take one person for another.
const sameName = (one: string, other: string) => folded(one) === folded(other)
const folded = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
