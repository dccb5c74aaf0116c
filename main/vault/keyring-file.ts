import { join } from 'node:path'
import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import { type Disk, disk } from './disk.ts'
import { type Keyring, keyringBytes, maxKeyringBytes, parseKeyring } from './keyring.ts'
import { hasCode, readSmallFile, removeFile, renameOver, writeNewFile } from './small-file.ts'
import { verifyKeyring } from './verify-keyring.ts'

const name = 'keyring.json'
const generationsKept = 5

/**
 * The keyring as it lies there; verifyKeyring comes next. Fails with `file-missing`, `keyring-damaged`,
 * `newer-version`. An earlier generation is never taken by itself: a person chooses it.
 */
export const readKeyringFile = (folder: string, on: Disk = disk): Result<Keyring> => readAt(join(folder, name), on)

/** An earlier generation that was kept; fails like readKeyringFile. */
export const readKeyringGeneration = (folder: string, gen: number, on: Disk = disk): Result<Keyring> =>
  readAt(generationPath(folder, gen), on)

/** The first keyring of a vault in the making. Fails with `vault-exists`, `disk-full`, `folder-refused`. */
export function makeKeyringFile(folder: string, keyring: Keyring, on: Disk = disk): Result<null> {
  if (on.readdirSync(folder).some((file) => file.startsWith(name) && file !== `${name}.new`))
    return fail({ code: 'vault-exists' })
  const written = preparing(folder, on, () => writeNext(folder, keyring, on))
  if (written.ok) renameOver(nextPath(folder), join(folder, name), on)
  return written
}

/**
 * Replaces the keyring that was read by its next generation and keeps the former one. Fails with `conflict` where the
 * file is no longer the one read, with what reading it failed with, `disk-full`, `folder-refused`, or `not-possible`
 * (keyring-full); then nothing has changed. Throws where the last step fails: then the old or the new one lies there.
 */
export function replaceKeyringFile(folder: string, read: Keyring, next: Keyring, on: Disk = disk): Result<null> {
  if (next.gen !== read.gen + 1 || next.vaultId !== read.vaultId) throw new TypeError('not the next generation')
  const prepared = preparing(folder, on, () => {
    const written = writeNext(folder, next, on)
    return written.ok ? keepFormer(folder, read, on) : written
  })
  if (!prepared.ok) return prepared
  renameOver(nextPath(folder), join(folder, name), on)
  forgetGenerations(folder, generationsKept, on)
  return prepared
}

/** Which earlier generations are kept, newest first. */
export const keyringGenerations = (folder: string, on: Disk = disk): readonly number[] =>
  on
    .readdirSync(folder)
    .map((file) => Number(/^keyring\.json\.g(\d+)$/.exec(file)?.[1] ?? Number.NaN))
    .filter(Number.isSafeInteger)
    .sort((a, b) => b - a)

/** Removes all but the newest generations. */
export function forgetGenerations(folder: string, keep: number, on: Disk = disk): void {
  for (const gen of keyringGenerations(folder, on).slice(keep)) removeFile(generationPath(folder, gen), on)
}

const nextPath = (folder: string) => join(folder, `${name}.new`)
const generationPath = (folder: string, gen: number) => join(folder, `${name}.g${gen}`)

function readAt(path: string, on: Disk): Result<Keyring> {
  const bytes = readSmallFile(path, maxKeyringBytes, on)
  if (bytes === 'missing') return fail({ code: 'file-missing' })
  if (bytes === 'unreadable') return fail({ code: 'keyring-damaged', reason: 'not-a-keyring' })
  return parseKeyring(bytes)
}

/** Writes beside, forces to the disk, reads back and verifies. A rest of an interrupted write is removed first. */
function writeNext(folder: string, keyring: Keyring, on: Disk): Result<null> {
  const bytes = keyringBytes(keyring)
  if (bytes.length > maxKeyringBytes) return fail({ code: 'not-possible', reason: 'keyring-full' })
  const path = nextPath(folder)
  removeFile(path, on)
  writeNewFile(path, bytes, on)
  const back = readAt(path, on)
  if (!back.ok || back.value.sum !== keyring.sum || !verifyKeyring(back.value).ok)
    throw new Error('the keyring that was written does not verify')
  return succeed(null)
}

/** The file must still be the one that was read; it is kept under its generation's name. */
function keepFormer(folder: string, read: Keyring, on: Disk): Result<null> {
  const lies = readKeyringFile(folder, on)
  if (!lies.ok) return lies
  if (lies.value.sum !== read.sum) return fail({ code: 'conflict' })
  const former = generationPath(folder, read.gen)
  removeFile(former, on)
  writeNewFile(former, keyringBytes(lies.value), on)
  return succeed(null)
}

/** All that happens before the rename; where it fails, what was written beside is taken away. */
function preparing(folder: string, on: Disk, prepare: () => Result<null>): Result<null> {
  const prepared = asFailure(prepare)
  if (!prepared.ok) removeFile(nextPath(folder), on)
  return prepared
}

function asFailure(prepare: () => Result<null>): Result<null> {
  try {
    return prepare()
  } catch (error) {
    if (hasCode(error, 'ENOSPC', 'EDQUOT')) return fail({ code: 'disk-full' })
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return fail({ code: 'folder-refused', reason: 'not-writable' })
    throw error
  }
}
