import type { Role } from '../../preload/contract/endpoint.ts'
import type { Heads, VaultFile } from './field-schemas.ts'
import type { FileFacts, LogDo } from './log-entry.ts'

/** A public key that the log knows, for ever: old notes must verify. */
export type KnownKey = {
  readonly keyId: string
  readonly userId: string
  readonly x25519Pub: string
  readonly ed25519Pub: string
  readonly why: 'create' | 'new' | 'lost' | 'leaked'
  /** The entry that brought it, when, and who signed that. */
  readonly n: number
  readonly at: string
  readonly by: string
  /** Keys of a known user without a signature by the former key: "keys set anew by OWNER on DATE". */
  readonly setAnew: boolean
  /** Signatures count after these audit heads (null: from the vault's beginning) … */
  readonly from: Heads | null
  /** … and before those of the entry that replaced or removed the key; null while it stands. */
  readonly until: Heads | null
}

export type KnownUser = {
  readonly userId: string
  readonly displayName: string
  readonly role: Role
  readonly active: boolean
  /** The newest key. */
  readonly keyId: string
  /** The instant of the entry that first named the user. */
  readonly since: string
}

export type FileEpoch = FileFacts & { readonly n: number }
export type Erasure = Omit<Extract<LogDo, { kind: 'erasure' }>, 'kind'> & { readonly n: number; readonly at: string }
export type Restored = Omit<Extract<LogDo, { kind: 'restored' }>, 'kind'> & { readonly n: number; readonly at: string }

/** What a log that was verified adds up to. */
export type LogState = {
  readonly vaultId: string
  /** SHA-256 of each entry's canonical body, in order. */
  readonly hashes: readonly string[]
  readonly users: ReadonlyMap<string, KnownUser>
  readonly keys: ReadonlyMap<string, KnownKey>
  /** Every epoch of both files, in order; the last one of a file stands. */
  readonly files: readonly FileEpoch[]
  readonly heirs: { readonly userIds: readonly string[]; readonly need: number } | null
  readonly erasures: readonly Erasure[]
  readonly restores: readonly Restored[]
}

export const activeUsers = (state: LogState): readonly KnownUser[] =>
  [...state.users.values()].filter((user) => user.active)

export const isActive = (state: LogState, userId: string): boolean => state.users.get(userId)?.active === true

/** The file as it stands, or null before the first entry about it. */
export const fileOf = (state: LogState, db: VaultFile): FileEpoch | null =>
  state.files.findLast((file) => file.db === db) ?? null

/** The files that a role may read. */
export const readable = (role: Role): readonly VaultFile[] =>
  role === 'manager' ? ['outcomes'] : ['outcomes', 'clinical']
