import { verifyCanonical } from './ed25519.ts'
import { requestHolds } from './join-request.ts'
import type { LogBody, LogDo } from './log-entry.ts'
import { activeUsers, fileOf, type LogState } from './log-state.ts'
import { keyIdOf } from './user-keys.ts'

type Do<K extends LogDo['kind']> = Extract<LogDo, { kind: K }>

/** Whether entry 0 may begin a log: it names its own signer and nothing before itself. */
export const mayBegin = ({ n, vaultId, prev, by, keyId, do: act }: LogBody): boolean =>
  n === 0 &&
  vaultId === null &&
  prev === null &&
  act.kind === 'create' &&
  act.userId === by &&
  act.keyId === keyId &&
  keyIdOf(act) === keyId

/** Whether the signer may say this after `state`. The signature itself is checked by the log. */
export function mayFollow(state: LogState, body: LogBody): boolean {
  const signer = state.users.get(body.by)
  if (!signer?.active || signer.keyId !== body.keyId) return false
  // Only heirs speak without an owner, and only to make one of them the owner.
  if (body.do.kind === 'succeed') return maySucceed(state, body, body.do)
  return signer.role === 'owner' && allowed(state, body, body.do)
}

function allowed(state: LogState, body: LogBody, act: Exclude<LogDo, Do<'succeed'>>): boolean {
  switch (act.kind) {
    case 'create':
      return false
    case 'key':
      return requestHolds(state, act)
    case 'role':
      return isActive(state, act.userId)
    case 'remove':
      return isActive(state, act.userId) && act.userId !== body.by
    case 'files':
      return (
        distinct(act.files.map((file) => file.db)) &&
        act.files.every((file) => file.epoch > (fileOf(state, file.db)?.epoch ?? 0))
      )
    case 'heirs':
      return mayBeHeirs(state, act)
    case 'erasure':
      return mayErase(state, act)
    case 'restored':
      return true
  }
}

/** Two must agree where two are named. No heirs at all: nobody succeeds. */
const mayBeHeirs = (state: LogState, { userIds, need }: Do<'heirs'>) =>
  distinct(userIds) &&
  userIds.every((userId) => isActive(state, userId)) &&
  need >= Math.min(2, userIds.length) &&
  need <= userIds.length

/** What each heir signs; bound to the place in the log, so it counts once. */
export const successionBody = (state: LogState, body: Pick<LogBody, 'n' | 'prev'>, userId: string, keyId: string) =>
  ({ type: 'grove succession', v: 1, vaultId: state.vaultId, n: body.n, prev: body.prev, userId, keyId }) as const

function maySucceed(state: LogState, body: LogBody, { userId, sigs }: Do<'succeed'>): boolean {
  const { heirs } = state
  if (!heirs?.userIds.includes(userId) || body.by !== userId) return false
  if (sigs.length < heirs.need || !distinct(sigs.map((sig) => sig.userId))) return false
  return sigs.every(
    (sig) =>
      heirs.userIds.includes(sig.userId) && signedByActive(state, sig, successionBody(state, body, userId, sig.keyId)),
  )
}

type ErasureSig = Do<'erasure'>['sigs'][number]

/** What each of the two signs who agree to an erasure; `checkpoints` is how many of the signer's own stood then. */
export const erasureBody = (
  state: LogState,
  { erasureId, subjects }: Pick<Do<'erasure'>, 'erasureId' | 'subjects'>,
  { userId, keyId, at, checkpoints }: Omit<ErasureSig, 'sig'>,
) =>
  ({
    type: 'grove erasure',
    v: 1,
    vaultId: state.vaultId,
    erasureId,
    subjects,
    userId,
    keyId,
    at,
    checkpoints,
  }) as const

const weekMs = 7 * 24 * 60 * 60 * 1000

/** Two users; or the only user twice, a week and three of the user's own checkpoints apart. */
function mayErase(state: LogState, act: Do<'erasure'>): boolean {
  const [first, second] = act.sigs
  if (!first || !second || state.erasures.some((known) => known.erasureId === act.erasureId)) return false
  if (!act.sigs.every((sig) => signedByActive(state, sig, erasureBody(state, act, sig)))) return false
  if (first.userId !== second.userId) return true
  return (
    activeUsers(state).length === 1 &&
    Date.parse(second.at) - Date.parse(first.at) >= weekMs &&
    second.checkpoints - first.checkpoints >= 3
  )
}

function signedByActive(
  state: LogState,
  { userId, keyId, sig }: { readonly userId: string; readonly keyId: string; readonly sig: string },
  body: unknown,
): boolean {
  const key = state.keys.get(keyId)
  if (!key || !isActive(state, userId) || state.users.get(userId)?.keyId !== keyId) return false
  return verifyCanonical(body, sig, key.ed25519Pub)
}

const isActive = (state: LogState, userId: string) => state.users.get(userId)?.active === true
const distinct = (items: readonly string[]) => new Set(items).size === items.length
