import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SignedIn } from '../../preload/contract/vault.ts'
import { writeFileFact } from '../database/file-fact.ts'
import { migrate } from '../database/migrate.ts'
import { createFile, type DatabaseName, databaseNames } from '../database/open-file.ts'
import { failed, GroveFailure, orThrow } from '../errors.ts'
import { toBase64url } from './base64url.ts'
import { beginVault, createKeyring, type NewVault } from './create-keyring.ts'
import type { Desk, HalfWay, NewPractice } from './desk.ts'
import { renameDurably, syncFile, syncFolder } from './durable-files.ts'
import type { Keyring } from './keyring.ts'
import { makeKeyringFile } from './keyring-file.ts'
import type { FileFacts } from './log-entry.ts'
import { newId } from './new-id.ts'
import { fileIn, saltOf } from './open-files.ts'
import { mustBeEnough } from './passphrase-rule.ts'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { openWith, signIn } from './sign-in.ts'
import { unlockKeyring } from './unlock-keyring.ts'
import { checkVaultFolder, vaultFilesIn } from './vault-folder.ts'

type SetUp = HalfWay & { readonly is: 'set-up' }

/** Shows the recovery code once. Nothing is on disk before it has been typed back. */
export function beginSetUp(desk: Desk, asked: Omit<SetUp, 'is' | 'recoveryCode'>): { recoveryCode: string } {
  mustBeEnough(asked.passphrase, 'passphrase')
  mustBeFree(desk.vaultFolder)
  const recoveryCode = makeRecoveryCode()
  desk.halfWay = { is: 'set-up', recoveryCode, ...asked }
  return { recoveryCode }
}

/** Makes the vault beside its place, proves it in a fresh process, puts it in its place and signs the owner in. */
export async function finishSetUp(desk: Desk, typed: string): Promise<SignedIn> {
  const { halfWay } = desk
  if (halfWay?.is !== 'set-up') throw failed('not-found')
  mustBeTypedBack(halfWay, typed)
  mustBeFree(desk.vaultFolder)
  const userId = await makeVault(desk, halfWay)
  desk.halfWay = null
  const answer = await signIn(desk, { userId, passphrase: halfWay.passphrase })
  if (answer.is !== 'signed-in') throw new Error('an owner needs no confirmation')
  return answer.signedIn
}

export function mustBeTypedBack({ recoveryCode }: HalfWay, typed: string): void {
  const read = readRecoveryCode(typed)
  if (read === null || read !== readRecoveryCode(recoveryCode)) throw failed('wrong-recovery-code')
}

function mustBeFree(folder: string): void {
  if (existsSync(folder)) {
    if (vaultFilesIn(folder).length > 0) throw failed('vault-exists')
    // It becomes the vault's own: nothing of somebody else's may lie in it.
    if (readdirSync(folder).length > 0) throw new GroveFailure({ code: 'folder-refused', reason: 'not-empty' })
  }
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  orThrow(checkVaultFolder(dirname(folder)))
}

async function makeVault(desk: Desk, asked: SetUp): Promise<string> {
  const making = `${desk.vaultFolder}.new`
  // Left by a set-up that was cut off: nobody was told that it exists, and nothing was kept in it.
  // Anything else of that name is somebody's own folder.
  if (existsSync(making) && readdirSync(making).length > vaultFilesIn(making).length) throw failed('vault-exists')
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  const at = new Date().toISOString()
  const vault = orThrow(await beginVault({ ...asked, costs: await desk.costs(), at }))
  const files = await Promise.all(databaseNames.map((name) => makeFile(making, name, vault)))
  const keyring = createKeyring(vault, files, at)
  orThrow(makeKeyringFile(making, keyring))
  await furnish(desk, making, keyring, { userId: vault.userId, passphrase: asked.passphrase }, asked.practice)
  const order = databaseNames.map((name) => ({ name, file: fileIn(making, name), key: vault.databaseKeys[name] }))
  if (!(await desk.prove({ vaultId: vault.vaultId, files: order }))) throw new Error('the new vault did not open')
  if (existsSync(desk.vaultFolder)) rmdirSync(desk.vaultFolder)
  syncFolder(making)
  renameDurably(making, desk.vaultFolder)
  return vault.userId
}

async function makeFile(folder: string, name: DatabaseName, vault: NewVault): Promise<FileFacts> {
  const file = fileIn(folder, name)
  const dbId = newId()
  const raw = createFile(file, vault.databaseKeys[name])
  try {
    await migrate(raw, name)
    writeFileFact(raw, name, { vaultId: vault.vaultId, dbId, epoch: 1 })
  } finally {
    raw.close()
  }
  syncFile(file)
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('base64url')
  return { db: name, dbId, epoch: 1, salt: toBase64url(saltOf(file)), sha256 }
}

/** Signs in to the vault in the making, as its owner will, and writes the practice into it. */
async function furnish(
  desk: Desk,
  folder: string,
  keyring: Keyring,
  secret: { readonly userId: string; readonly passphrase: string },
  practice: NewPractice,
): Promise<void> {
  const unlocking = orThrow(await unlockKeyring(keyring, { ...secret, anchor: null }))
  if (unlocking.kind !== 'unlocked') throw new Error('an owner needs no confirmation')
  const open = await openWith(folder, keyring, unlocking.unlocked, null)
  try {
    await open.db.transaction().execute((db) =>
      desk.furnish(
        open.workOn(db, new Date().toISOString(), () => {}, false),
        practice,
      ),
    )
  } finally {
    open.close()
  }
}
