import type { Role } from '../../preload/contract/endpoint.ts'
import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import { typedDigits } from './compare-digits.ts'
import { dueGrants } from './due-grants.ts'
import type { Heads } from './field-schemas.ts'
import type { Grant } from './grant.ts'
import type { JoinRequest } from './join-request.ts'
import { type Keyring, nextKeyring } from './keyring.ts'
import { nextEntry } from './keyring-log.ts'
import type { LogDo } from './log-entry.ts'
import { fileOf, type LogState, readable } from './log-state.ts'
import { digitsOf, joinRequestsOf } from './pending-requests.ts'
import type { Random } from './random-source.ts'
import type { Unlocked } from './unlock-keyring.ts'
import { verifyKeyring } from './verify-keyring.ts'

type Confirmation = {
  /** As the person reads them out and the owner types them: they find the request and bind its keys. */
  readonly digits: string
  readonly role: Role
  /** Whom the owner takes the person for: null a new user, otherwise the user whose keys are set anew. */
  readonly userId: string | null
  /** Where both audit chains stand. */
  readonly heads: Heads
  readonly at: string
  readonly random?: Random
}
export type Confirmed = { readonly keyring: Keyring; readonly userId: string; readonly displayName: string }

/**
 * The owner's entry and grants for a request; the door has asked for the owner's passphrase again. Fails with
 * `invalid` (digits does-not-match), `not-allowed`, `not-possible` (another-user; role-change, which has its own flow;
 * unusable-key), `keyring-damaged`.
 */
export function confirmRequest(keyring: Keyring, owner: Unlocked, said: Confirmation): Result<Confirmed> {
  const verified = verifyKeyring(keyring)
  if (!verified.ok) return verified
  const state = verified.value
  const me = state.users.get(owner.userId)
  if (!me?.active || me.role !== 'owner' || me.keyId !== owner.keys.keyId) return fail({ code: 'not-allowed' })
  const request = joinRequestsOf(keyring, state).find((asked) => digitsOf(asked) === typedDigits(said.digits))
  if (!request) return fail({ code: 'invalid', fields: { digits: { fault: 'does-not-match' } } })
  const refused = refusal(state, request, said)
  if (refused) return fail({ code: 'not-possible', reason: refused })

  const mine = grantsFor(state, owner, request, said)
  if (!mine) return fail({ code: 'not-possible', reason: 'unusable-key' })
  const grants = [...keyring.grants.filter((grant) => grant.userId !== request.userId), ...mine]
  const signer = { userId: owner.userId, keys: owner.keys, at: said.at }
  const log = [...keyring.log, nextEntry(state, signer, keyEntry(request, said), grants)]
  const requests = keyring.requests.filter((other) => other.keyId !== request.keyId)
  const { userId, displayName } = request
  return succeed({ keyring: nextKeyring(keyring.gen, { ...keyring, log, requests, grants }), userId, displayName })
}

function refusal(state: LogState, request: JoinRequest, { userId, role }: Confirmation): string | null {
  const known = state.users.get(request.userId)
  if ((known?.userId ?? null) !== userId) return 'another-user'
  // From clinician to manager the clinical file must get another key as well, and a role has its own entry.
  return known?.active && known.role !== role ? 'role-change' : null
}

function keyEntry(request: JoinRequest, { role, heads }: Confirmation): LogDo {
  const { userId, displayName, keyId, x25519Pub, ed25519Pub, why, ownSig, formerSig } = request
  const asked = { userId, displayName, role, keyId, x25519Pub, ed25519Pub, why, ownSig, formerSig }
  return { kind: 'key', ...asked, heads }
}

function grantsFor(state: LogState, owner: Unlocked, request: JoinRequest, said: Confirmation): Grant[] | null {
  const due = readable(said.role).flatMap((db) => {
    const key = owner.databaseKeys[db]
    const file = fileOf(state, db)
    return key && file ? [{ db, epoch: file.epoch, key }] : []
  })
  if (due.length !== readable(said.role).length) throw new TypeError('an owner holds the keys of both files')
  const { userId, keyId } = request
  return dueGrants({ vaultId: state.vaultId, userId, keyId }, request, due, said.random)
}
