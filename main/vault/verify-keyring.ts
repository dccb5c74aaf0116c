import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import type { Grant } from './grant.ts'
import type { Keyring } from './keyring.ts'
import { grantsHash, verifyLog } from './keyring-log.ts'
import { fileOf, type LogState, readable } from './log-state.ts'

/**
 * The whole keyring but for its secrets: the log from its first entry, the vaultId that pins the first owner, and the
 * grants that the newest entry signs. Fails with `keyring-damaged` and what was wrong.
 */
export function verifyKeyring(keyring: Keyring): Result<LogState> {
  const state = verifyLog(keyring.log)
  if (!state) return damaged('log')
  if (state.vaultId !== keyring.vaultId) return damaged('vault-id')
  if (keyring.log.at(-1)?.body.grantsHash !== grantsHash(keyring.grants)) return damaged('grants-hash')
  if (!keyring.grants.every((grant) => grantIsDue(state, grant))) return damaged('grant')
  if (!distinct(keyring.grants.map(({ userId, db }) => `${userId} ${db}`))) return damaged('grant')
  if (!distinct(keyring.blobs.map(({ userId, keyId }) => `${userId} ${keyId}`))) return damaged('blob')
  if (!distinct(keyring.wraps.map(({ userId, keyId, kind }) => `${userId} ${keyId} ${kind}`))) return damaged('wrap')
  return succeed(state)
}

const damaged = (reason: string) => fail({ code: 'keyring-damaged', reason })

/** To an active user's newest key, for a file that the role may read, of the epoch that stands. */
function grantIsDue(state: LogState, { userId, keyId, db, epoch }: Grant): boolean {
  const user = state.users.get(userId)
  if (!user?.active || user.keyId !== keyId) return false
  return readable(user.role).includes(db) && fileOf(state, db)?.epoch === epoch
}

const distinct = (items: readonly string[]) => new Set(items).size === items.length
