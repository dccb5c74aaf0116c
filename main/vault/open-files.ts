import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FailureCode } from '../../preload/contract/failure.ts'
import { ForeignFile, readFileFact, readSeenEntry } from '../database/file-fact.ts'
import { migrateOnCopy, NewerFile } from '../database/migrate.ts'
import { type Drawers, openDrawers } from '../database/open-drawers.ts'
import type { DatabaseName } from '../database/open-file.ts'
import { failed, GroveFailure } from '../errors.ts'
import { toBase64url } from './base64url.ts'
import { fileOf } from './log-state.ts'
import { judgeSeen } from './seen-entry.ts'
import type { Unlocked } from './unlock-keyring.ts'

export const fileIn = (folder: string, name: DatabaseName) => join(folder, `${name}.db`)

/**
 * Step 6 of Unlock: salts as the keyring says, brought up to date, opened, and each file is the right drawer of this
 * vault, of the right epoch, and has seen nothing of the log that the keyring lacks.
 */
export async function openFiles(folder: string, unlocked: Unlocked): Promise<Drawers> {
  const { outcomes, clinical } = unlocked.databaseKeys
  const own: [DatabaseName, Buffer][] = [['outcomes', outcomes]]
  if (clinical) own.push(['clinical', clinical])
  for (const [name, key] of own)
    await naming(name, async () => {
      mustHaveSalt(folder, name, unlocked)
      await migrateOnCopy(fileIn(folder, name), key, name)
    })
  const drawers = await naming(clinical ? 'clinical' : 'outcomes', async () =>
    openDrawers(
      { file: fileIn(folder, 'outcomes'), key: outcomes },
      clinical ? { file: fileIn(folder, 'clinical'), key: clinical } : null,
    ),
  )
  try {
    for (const [name] of own) await naming(name, async () => mustBeOurs(drawers, name, unlocked))
  } catch (error) {
    drawers.raw.close()
    throw error
  }
  return drawers
}

function mustHaveSalt(folder: string, name: DatabaseName, { state }: Unlocked): void {
  if (statSync(fileIn(folder, name)).size < smallestFile) throw failed(damagedCodes[name])
  if (toBase64url(saltOf(fileIn(folder, name))) !== fileOf(state, name)?.salt)
    throw new GroveFailure({ code: 'older-than-keyring', reason: name })
}

/** The first 16 bytes of a file, which are SQLCipher's salt. */
export function saltOf(file: string): Buffer {
  const salt = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, salt, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return salt
}

function mustBeOurs({ raw, schemas }: Drawers, name: DatabaseName, { vaultId, state }: Unlocked): void {
  const schema = schemas[name]
  const fact = readFileFact(raw, name, schema)
  const known = fileOf(state, name)
  if (fact.vaultId !== vaultId || fact.dbId !== known?.dbId) throw new ForeignFile(name)
  if (fact.epoch !== known.epoch) throw new GroveFailure({ code: 'older-than-keyring', reason: name })
  const seen = readSeenEntry(raw, schema)
  if (!seen) return
  const verdict = judgeSeen(state, seen)
  if (verdict !== 'contained') throw new GroveFailure({ code: 'older-than-keyring', reason: `keyring-${verdict}` })
}

/** One page. A shorter file was cut off; its missing salt does not make it an older one. */
const smallestFile = 4096

const damagedCodes: Readonly<Record<DatabaseName, FailureCode>> = {
  outcomes: 'outcomes-damaged',
  clinical: 'clinical-damaged',
}

/** The passphrase was right, the keyring has verified: what is wrong now is the file. */
async function naming<T>(name: DatabaseName, open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof NewerFile) throw failed('newer-version')
    if (error instanceof ForeignFile) throw new GroveFailure({ code: damagedCodes[name], reason: 'foreign' })
    const code = String((error as { code?: unknown } | null)?.code)
    if (code === 'ENOENT' || code === 'SQLITE_CANTOPEN') throw new GroveFailure({ code: 'file-missing', reason: name })
    if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) throw failed(damagedCodes[name])
    throw error
  }
}
