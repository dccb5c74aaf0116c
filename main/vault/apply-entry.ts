import type { LogBody, LogDo } from './log-entry.ts'
import type { KnownKey, LogState } from './log-state.ts'

type Do<K extends LogDo['kind']> = Extract<LogDo, { kind: K }>

/** What entry 0 adds up to; its own hash is the vaultId. */
export function firstState(body: LogBody, hash: string): LogState {
  const empty = { users: new Map(), keys: new Map(), files: [], heirs: null, erasures: [], restores: [] }
  return applied({ vaultId: hash, hashes: [hash], ...empty }, body, body.do)
}

/** What the log adds up to after one more entry, which the rules have allowed. */
export const applyEntry = (state: LogState, body: LogBody, hash: string): LogState =>
  applied({ ...state, hashes: [...state.hashes, hash] }, body, body.do)

function applied(state: LogState, body: LogBody, act: LogDo): LogState {
  const { n, at } = body
  switch (act.kind) {
    case 'create':
      return withKey(state, body, { ...act, role: 'owner', why: 'create', formerSig: null, heads: null })
    case 'key':
      return withKey(state, body, act)
    case 'role':
      return withUser(state, act.userId, { role: act.role })
    case 'remove':
      return withUser(ended(state, act.userId, act.heads), act.userId, { active: false })
    case 'files':
      return { ...state, files: [...state.files, ...act.files.map((file) => ({ ...file, n }))] }
    case 'heirs':
      return { ...state, heirs: { userIds: act.userIds, need: act.need } }
    case 'succeed':
      // The new owner names heirs anew.
      return { ...withUser(state, act.userId, { role: 'owner' }), heirs: null }
    case 'erasure': {
      const { erasureId, subjects, sigs } = act
      return { ...state, erasures: [...state.erasures, { erasureId, subjects, sigs, n, at }] }
    }
    case 'restored':
      return { ...state, restores: [...state.restores, { backup: act.backup, heads: act.heads, n, at }] }
  }
}

type NewKey = Omit<Do<'key'>, 'kind' | 'ownSig' | 'why' | 'heads'> &
  Pick<KnownKey, 'why'> & { readonly heads: Do<'key'>['heads'] | null }

function withKey(state: LogState, { n, at, by }: LogBody, act: NewKey): LogState {
  const { userId, displayName, role, keyId, x25519Pub, ed25519Pub, why, heads } = act
  const known = state.users.get(userId)
  const setAnew = known !== undefined && act.formerSig === null
  const key = { keyId, userId, x25519Pub, ed25519Pub, why, n, at, by, setAnew, from: heads, until: null }
  const before = heads ? ended(state, userId, heads) : state
  const user = { userId, displayName, role, active: true, keyId, since: known?.since ?? at }
  return {
    ...before,
    users: new Map(before.users).set(userId, user),
    keys: new Map(before.keys).set(keyId, key),
  }
}

/** The user's newest key stops counting at these heads, unless it did so already. */
function ended(state: LogState, userId: string, heads: KnownKey['until']): LogState {
  const key = state.keys.get(state.users.get(userId)?.keyId ?? '')
  if (!key || key.until) return state
  return { ...state, keys: new Map(state.keys).set(key.keyId, { ...key, until: heads }) }
}

function withUser(state: LogState, userId: string, changed: Partial<{ role: Do<'role'>['role']; active: boolean }>) {
  const user = state.users.get(userId)
  return user ? { ...state, users: new Map(state.users).set(userId, { ...user, ...changed }) } : state
}
