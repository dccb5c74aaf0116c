import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { type DatabaseName, openFile } from '../../main/database/open-file.ts'
import { readKeyringFile } from '../../main/vault/keyring-file.ts'
import { unlockKeyring } from '../../main/vault/unlock-keyring.ts'
import { okValue } from './a-keyring.ts'

/** One file of a vault, opened with the keys of its first owner, for what the application itself never does. */
export async function openVaultFile(
  folder: string,
  name: DatabaseName,
  passphrase: string,
): Promise<Database.Database> {
  const keyring = okValue(readKeyringFile(folder))
  const userId = keyring.blobs[0]?.userId ?? ''
  const unlocking = okValue(await unlockKeyring(keyring, { userId, passphrase, anchor: null }))
  if (unlocking.kind !== 'unlocked') throw new Error('waits for an owner')
  const key = unlocking.unlocked.databaseKeys[name]
  if (!key) throw new Error(`no key of ${name}`)
  return openFile(join(folder, `${name}.db`), key)
}
