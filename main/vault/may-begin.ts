import type { LogBody } from './log-entry.ts'
import { keyIdOf } from './user-keys.ts'

/** Whether entry 0 may begin a log: it names its own signer and nothing before itself. */
export const mayBegin = ({ n, vaultId, prev, by, keyId, do: act }: LogBody): boolean =>
  n === 0 &&
  vaultId === null &&
  prev === null &&
  act.kind === 'create' &&
  act.userId === by &&
  act.keyId === keyId &&
  keyIdOf(act) === keyId
