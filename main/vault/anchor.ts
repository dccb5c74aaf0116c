import { join } from 'node:path'
import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import { z } from '../../preload/contract/zod.ts'
import { canonicalBytes } from './canonical-json.ts'
import { type Disk, disk } from './disk.ts'
import { count, type Frozen, type Heads, hash, heads, userId, vaultFiles } from './field-schemas.ts'
import { readJson } from './read-json.ts'
import { readSmallFile, removeFile, renameOver, replaceFile } from './small-file.ts'

const maxAnchorBytes = 256 * 1024

const anchor = z.strictObject({
  type: z.literal('grove anchor'),
  v: z.literal(1),
  vaultId: hash,
  /** The newest log entry seen, and the heads of both audit chains. */
  n: count,
  hash,
  heads,
  /** Each user's passphrase wrap as it was at the last sign-in here: another one means that it was set anew. */
  wraps: z.array(z.strictObject({ userId, hash })),
})
/** What this computer has seen of a vault; kept in the application's own folder, not beside the vault. */
export type Anchor = Frozen<z.output<typeof anchor>>

/** `damaged`: there was one, it could not be read and was moved aside; nothing protects against an older vault now. */
export type ReadAnchor = { readonly anchor: Anchor | null; readonly damaged: boolean }

export function readAnchor(folder: string, vaultId: string, on: Disk = disk): ReadAnchor {
  const path = pathOf(folder, vaultId)
  const bytes = readSmallFile(path, maxAnchorBytes, on)
  if (bytes === 'missing') return { anchor: null, damaged: false }
  const read = anchor.safeParse(bytes === 'unreadable' ? null : readJson(bytes.toString('utf8')))
  if (read.success && read.data.vaultId === vaultId) return { anchor: read.data, damaged: false }
  renameOver(path, `${path}.damaged`, on)
  return { anchor: null, damaged: true }
}

/**
 * Raises it, at unlock and at lock. A head that the user cannot read (null) leaves the known one. Fails with
 * `older-than-keyring` where anything would be lowered or replaced by another at the same number.
 */
export function raiseAnchor(folder: string, seen: Anchor, on: Disk = disk): Result<Anchor> {
  const known = readAnchor(folder, seen.vaultId, on).anchor
  if (known && !extendsPlace(known, seen)) return fail({ code: 'older-than-keyring', reason: 'log' })
  const behind = vaultFiles.find((file) => known?.heads[file] && !extendsHead(known.heads[file], seen.heads[file]))
  if (behind) return fail({ code: 'older-than-keyring', reason: behind })
  const raised = known ? merged(known, seen) : seen
  replaceAnchor(folder, raised, on)
  return succeed(raised)
}

/** Puts it where an owner said, lower or not: only after a restore that an owner confirmed. */
export function replaceAnchor(folder: string, next: Anchor, on: Disk = disk): void {
  on.mkdirSync(folder, { recursive: true, mode: 0o700 })
  replaceFile(pathOf(folder, next.vaultId), canonicalBytes(anchor.parse(next)), on)
}

/** Forgets a vault, for example one that was never finished. */
export const removeAnchor = (folder: string, vaultId: string, on: Disk = disk): void =>
  removeFile(pathOf(folder, vaultId), on)

const pathOf = (folder: string, vaultId: string) => join(folder, `${hash.parse(vaultId)}.json`)

const extendsPlace = (known: Anchor, seen: Anchor) =>
  seen.n > known.n || (seen.n === known.n && seen.hash === known.hash)

const extendsHead = (known: NonNullable<Heads['outcomes']>, seen: Heads['outcomes']) =>
  seen === null || seen.seq > known.seq || (seen.seq === known.seq && seen.hash === known.hash)

function merged(known: Anchor, seen: Anchor): Anchor {
  const wraps = new Map([...known.wraps, ...seen.wraps].map((wrap) => [wrap.userId, wrap]))
  const kept = {
    outcomes: seen.heads.outcomes ?? known.heads.outcomes,
    clinical: seen.heads.clinical ?? known.heads.clinical,
  }
  return { ...seen, heads: kept, wraps: [...wraps.values()] }
}
