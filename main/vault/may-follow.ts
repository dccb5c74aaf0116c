import { requestHolds } from './join-request.ts'
import type { LogBody, LogDo } from './log-entry.ts'
import { fileOf, isActive, type LogState } from './log-state.ts'
import { mayErase } from './may-erase.ts'
import { maySucceed } from './may-succeed.ts'

type Do<K extends LogDo['kind']> = Extract<LogDo, { kind: K }>

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

const distinct = (items: readonly string[]) => new Set(items).size === items.length
