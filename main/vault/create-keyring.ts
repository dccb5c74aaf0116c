import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import { dueGrants } from './due-grants.ts'
import { makeKeyBlob } from './key-blob.ts'
import type { Derive } from './key-derivation.ts'
import { type Keyring, nextKeyring } from './keyring.ts'
import { firstEntry, nextEntry, verifyLog } from './keyring-log.ts'
import type { FileFacts, LogDo } from './log-entry.ts'
import { type NewSecrets, secretFault } from './new-secrets.ts'
import { type Random, random, randomId } from './random-source.ts'
import { hashOf } from './sha-256.ts'
import { makeUserKeys, publicKeysOf, type UserKeys } from './user-keys.ts'
import { wrapBoth } from './wrap-both.ts'

/** A vault in the making: ids and keys exist, so the databases can be made; nothing is on disk. */
export type NewVault = {
  readonly vaultId: string
  readonly userId: string
  readonly displayName: string
  readonly keys: UserKeys
  readonly databaseKeys: { readonly outcomes: Buffer; readonly clinical: Buffer }
  /** Generation 0 with log entry 0 only; never written. */
  readonly draft: Keyring
}

type NewOwner = NewSecrets & {
  readonly displayName: string
  /** UTC with milliseconds. */
  readonly at: string
  readonly random?: Random
  readonly derive?: Derive
}

/**
 * Step 1: the owner's keys, wraps and log entry 0, whose hash is the vaultId; and the keys of both files. Fails with
 * `invalid` (passphrase too-weak or broken-text, recoveryCode does-not-match).
 */
export async function beginVault(owner: NewOwner): Promise<Result<NewVault>> {
  const fault = secretFault(owner)
  if (fault) return fail(fault)
  const { displayName, at, random: source = random } = owner
  const userId = randomId(source)
  const keys = makeUserKeys(source)
  const act = { kind: 'create', random: randomId(source), userId, displayName, keyId: keys.keyId } as const
  const entry = firstEntry({ userId, keys, at }, { ...act, ...publicKeysOf(keys) })
  const vaultId = hashOf(entry.body)
  const userKey = source(32)
  const blobs = [makeKeyBlob({ vaultId, userId }, [keys], userKey, source)]
  const wraps = await wrapBoth({ vaultId, userId, keyId: keys.keyId }, owner, userKey, owner)
  userKey.fill(0)
  const draft = nextKeyring(-1, { vaultId, log: [entry], blobs, wraps, requests: [], grants: [] })
  const databaseKeys = { outcomes: source(32), clinical: source(32) }
  return succeed({ vaultId, userId, displayName, keys, databaseKeys, draft })
}

/**
 * Step 2, when both files lie closed: log entry 1 with their facts and the owner's grants. Generation 1, to be written
 * with makeKeyringFile.
 */
export function createKeyring(vault: NewVault, files: readonly FileFacts[], at: string, source = random): Keyring {
  const { draft, userId, keys, vaultId } = vault
  const first = verifyLog(draft.log)
  if (!first || files.length !== 2) throw new TypeError('a vault begins with one entry and two files')
  const act: LogDo = { kind: 'files', files }
  const due = files.map(({ db, epoch }) => ({ db, epoch, key: vault.databaseKeys[db] }))
  const grants = dueGrants({ vaultId, userId, keyId: keys.keyId }, publicKeysOf(keys), due, source)
  if (!grants) throw new TypeError('own keys always take a grant')
  const log = [...draft.log, nextEntry(first, { userId, keys, at }, act, grants)]
  return nextKeyring(draft.gen, { ...draft, log, grants })
}
