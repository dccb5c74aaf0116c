import type { VaultFile } from './field-schemas.ts'
import { type Grant, makeGrant } from './grant.ts'
import { type Random, random } from './random-source.ts'
import type { PublicKeys } from './user-keys.ts'

type Due = { readonly db: VaultFile; readonly epoch: number; readonly key: Buffer }
type To = { readonly vaultId: string; readonly userId: string; readonly keyId: string }

/** One grant for each file, or null where the public key takes none. */
export function dueGrants(
  to: To,
  publicKeys: PublicKeys,
  due: readonly Due[],
  source: Random = random,
): Grant[] | null {
  const grants = due.flatMap(({ db, epoch, key }) => makeGrant({ ...to, db, epoch }, publicKeys, key, source) ?? [])
  return grants.length === due.length ? grants : null
}
