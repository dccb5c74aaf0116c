import type { Role } from '../../preload/contract/endpoint.ts'
import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import type { Anchor } from './anchor.ts'
import type { VaultFile } from './field-schemas.ts'
import { openGrant } from './grant.ts'
import type { Derive } from './key-derivation.ts'
import type { Keyring } from './keyring.ts'
import { fileOf, type KnownUser, type LogState, readable } from './log-state.ts'
import { type OpenedKeys, openUserKeys } from './open-user-keys.ts'
import { digitsOf, joinRequestsOf } from './pending-requests.ts'
import { judgePlace } from './seen-entry.ts'
import { hashOf } from './sha-256.ts'
import { type UserKeys, wipeUserKeys } from './user-keys.ts'
import { verifyKeyring } from './verify-keyring.ts'

/** Everything that a signed-in user's process holds. Keys are Buffers; wipeUnlocked overwrites them. */
export type Unlocked = {
  readonly vaultId: string
  readonly userId: string
  readonly displayName: string
  readonly role: Role
  /** The keys that sign and open now. */
  readonly keys: UserKeys
  /** Other sets of the same user: former ones, whose process notes stay readable. */
  readonly otherKeys: readonly UserKeys[]
  /** `clinical` is absent where the role may not read it. */
  readonly databaseKeys: { readonly outcomes: Buffer; readonly clinical?: Buffer }
  readonly state: LogState
  /** Of the passphrase wrap that was opened; kept in the anchor. */
  readonly wrapHash: string
  /** The passphrase is another one than this computer last saw, for example after recovery by code. */
  readonly passphraseSetAnew: boolean
}

/** The person's request waits for an owner: the digits to read out again. */
export type Waiting = { readonly kind: 'not-confirmed-yet'; readonly displayName: string; readonly digits: string }
export type Unlocking = { readonly kind: 'unlocked'; readonly unlocked: Unlocked } | Waiting

type SignIn = {
  readonly userId: string
  readonly passphrase: string
  /** What this computer has seen of the vault; null for nothing. */
  readonly anchor: Anchor | null
  readonly derive?: Derive
}

/**
 * Steps 1 to 5 of Unlock; step 6 follows where the files are opened (salts, and judgeSeen for each file's entry).
 * Fails with `wrong-passphrase`, `keyring-damaged`, `older-than-keyring` (reason older or forked).
 */
export async function unlockKeyring(keyring: Keyring, signIn: SignIn): Promise<Result<Unlocking>> {
  const { userId, passphrase, anchor, derive } = signIn
  const verified = verifyKeyring(keyring)
  if (!verified.ok) return verified
  const state = verified.value
  const opened = await openUserKeys(keyring, state, userId, { kind: 'passphrase', passphrase }, derive)
  if (opened === 'wrong') return fail({ code: 'wrong-passphrase' })
  if (opened === 'damaged') return fail({ code: 'keyring-damaged', reason: 'user-keys' })
  opened.userKey.fill(0)
  const refused = anchor && refusedByAnchor(state, anchor)
  if (refused) return refused
  const known = state.users.get(userId)
  return known && opened.current
    ? unlockedBy(keyring, state, known, opened.current, opened, anchor)
    : waiting(keyring, state, opened)
}

/** Overwrites every key. */
export function wipeUnlocked({ keys, otherKeys, databaseKeys }: Unlocked): void {
  for (const set of [keys, ...otherKeys]) wipeUserKeys(set)
  databaseKeys.outcomes.fill(0)
  databaseKeys.clinical?.fill(0)
}

function refusedByAnchor(state: LogState, anchor: Anchor) {
  const verdict = anchor.vaultId === state.vaultId ? judgePlace(state, anchor) : 'forked'
  return verdict === 'contained' ? null : fail({ code: 'older-than-keyring', reason: verdict })
}

function waiting(keyring: Keyring, state: LogState, { wrap, all }: OpenedKeys): Result<Unlocking> {
  for (const set of all) wipeUserKeys(set)
  const request = joinRequestsOf(keyring, state).find((asked) => asked.keyId === wrap.keyId)
  if (!request) return fail({ code: 'keyring-damaged', reason: 'user-keys' })
  return succeed({ kind: 'not-confirmed-yet', displayName: request.displayName, digits: digitsOf(request) })
}

function unlockedBy(
  keyring: Keyring,
  state: LogState,
  { userId, displayName, role }: KnownUser,
  keys: UserKeys,
  { all, wrap }: OpenedKeys,
  anchor: Anchor | null,
): Result<Unlocking> {
  const keyOf = (db: VaultFile) => databaseKey(keyring, state, userId, keys, db)
  const outcomes = keyOf('outcomes')
  const clinical = readable(role).includes('clinical') ? keyOf('clinical') : null
  if (!outcomes || clinical === 'damaged' || outcomes === 'damaged')
    return fail({ code: 'keyring-damaged', reason: 'grants' })
  const wrapHash = hashOf(wrap)
  const seenWrap = anchor?.wraps.find((seen) => seen.userId === userId)
  const unlocked: Unlocked = {
    vaultId: state.vaultId,
    userId,
    displayName,
    role,
    keys,
    otherKeys: all.filter((set) => set !== keys),
    databaseKeys: clinical ? { outcomes, clinical } : { outcomes },
    state,
    wrapHash,
    passphraseSetAnew: seenWrap !== undefined && seenWrap.hash !== wrapHash,
  }
  return succeed({ kind: 'unlocked', unlocked })
}

/** null where no grant was made: an heir who became owner may have to ask a clinician for the clinical file. */
function databaseKey(keyring: Keyring, state: LogState, userId: string, keys: UserKeys, db: VaultFile) {
  const epoch = fileOf(state, db)?.epoch
  const grant = keyring.grants.find((g) => g.userId === userId && g.db === db && g.epoch === epoch)
  return grant ? (openGrant(state.vaultId, grant, keys) ?? 'damaged') : null
}
