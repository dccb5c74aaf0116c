import { closeSync, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { FileRefusal } from '../../preload/contract/failure.ts'
import { failed, GroveFailure } from '../errors.ts'
import { syncFolder } from './durable-files.ts'
import { newId } from './new-id.ts'

/** A file that lies complete beside its place and has not got its name yet. */
export type UnnamedFile = {
  /** Gives it its name: from one moment to the next the old file, if any, is gone and the new one is there. */
  readonly name: () => void
  readonly remove: () => void
}

/**
 * Writes a new file beside `target` and forces it to the disk. Whatever can go wrong shall go wrong here, where the
 * call can still be undone: `file-refused` with the reason, or `disk-full`. What is at `target` stays as it is.
 *
 * A power cut before `name` leaves the file under a name that says what it is (and the call either undone or, in the
 * moment between commit and rename, recorded); the person finds it where they wanted it and may delete it.
 */
export function writeUnnamed(target: string, bytes: Uint8Array, vaultFolder: string): UnnamedFile {
  const temporary = join(dirname(target), `grove-unfinished-${newId()}.part`)
  const remove = () => rmSync(temporary, { force: true })
  try {
    mustBeOutside(dirname(target), vaultFolder)
    mustTakeAFile(target)
    writeNew(temporary, bytes, remove)
  } catch (error) {
    throw refusalOf(error)
  }
  return {
    remove,
    name() {
      try {
        renamePatiently(temporary, target)
      } catch {
        throw refused('left-beside')
      }
      syncIfPossible(dirname(target))
    },
  }
}

function writeNew(path: string, bytes: Uint8Array, remove: () => void): void {
  const handle = openSync(path, 'wx', 0o600)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
    syncHandle(handle)
    closeSync(handle)
  } catch (error) {
    closeQuietly(handle)
    remove()
    throw error
  }
}

/** A network drive may know no fsync; its full disk is then said by the write. */
function syncHandle(handle: number): void {
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(codeOf(error))) throw error
  }
}

function closeQuietly(handle: number): void {
  try {
    closeSync(handle)
  } catch {
    // closed already, and it was the closing that failed
  }
}

function syncIfPossible(folder: string): void {
  try {
    syncFolder(folder)
  } catch {
    // Sticks and network drives refuse it. The file's bytes are on the disk; its name follows with the next write.
  }
}

function mustBeOutside(folder: string, vaultFolder: string): void {
  const way = relative(realPath(vaultFolder), realpathSync.native(folder))
  if (way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))) throw refused('in-vault')
}

function realPath(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

function mustTakeAFile(target: string): void {
  const there = lstatSync(target, { throwIfNoEntry: false })
  if (!there || there.isSymbolicLink()) return // a link is replaced, not what it leads to
  if (!there.isFile()) throw refused('not-a-file')
  // Windows lets nobody rename over a file that a reader holds, and says so here too.
  if (process.platform === 'win32') closeSync(openSync(target, 'r+'))
}

const patience = { tries: 10, ms: 100 }

/** On Windows a virus scanner may hold a file that was written a moment ago. */
function renamePatiently(from: string, to: string): void {
  for (let tries = patience.tries; ; tries--) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (process.platform !== 'win32' || tries === 0 || !isHeld(error)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.ms)
    }
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code)
const isHeld = (error: unknown) => ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))

const reasons: Readonly<Record<string, FileRefusal>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EIO: 'not-writable',
  ENXIO: 'not-writable',
  ENODEV: 'not-writable',
  ENAMETOOLONG: 'not-writable',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
}

const refused = (reason: FileRefusal) => new GroveFailure({ code: 'file-refused', reason })

function refusalOf(error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return failed('disk-full')
  const reason = reasons[code]
  return reason ? refused(reason) : error
}
