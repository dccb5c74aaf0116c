import { dirname } from 'node:path'
import type { Disk } from '../../main/vault/disk.ts'

/** Thrown in place of the call during which the power fails. */
export class PowerCut extends Error {}

/** The bytes now, and the bytes as the last fsync left them: null before the first. */
type Inode = { data: Buffer; synced: Buffer | null }
type Names = Map<string, Inode>
/** A whole number below `limit`. */
type Choose = (limit: number) => number

export type PowerLossDisk = Disk & {
  /** How many calls have been made. */
  readonly calls: () => number
  /** What may lie there after a power cut now. */
  readonly afterCut: (choose: Choose) => PowerLossDisk
}

/**
 * A disk in memory, harsher than most: what was forced with fsync survives; other bytes are kept, dropped or torn at
 * 512; a folder's changes survive as the first few of them until the folder is forced. `cutAt`: the call during which
 * the power fails. `ignoreSync`: a disk that lies, to see that the test would notice.
 */
export function powerLossDisk(
  start: ReadonlyMap<string, Buffer> = new Map(),
  { cutAt = Number.POSITIVE_INFINITY, ignoreSync = false } = {},
): PowerLossDisk {
  const names: Names = new Map([...start].map(([path, data]) => [path, { data, synced: data }]))
  const durable: Names = new Map(names)
  let pending: ((to: Names) => void)[] = []
  const handles = new Map<number, { inode: Inode } | { folder: string }>()
  let calls = 0

  const step = () => {
    if (++calls === cutAt) throw new PowerCut()
  }
  const change = (how: (to: Names) => void) => {
    how(names)
    pending.push(how)
  }
  const find = (path: string) => names.get(path) ?? missing()

  return {
    calls: () => calls,
    openSync(path, flags) {
      step()
      const handle = calls
      if (flags === 'r' && !names.has(path)) handles.set(handle, { folder: path })
      else if (flags === 'r') handles.set(handle, { inode: find(path) })
      else {
        if (names.has(path)) throw coded('EEXIST')
        const inode = { data: Buffer.alloc(0), synced: null }
        change((to) => to.set(path, inode))
        handles.set(handle, { inode })
      }
      return handle
    },
    writeSync(handle, bytes) {
      step()
      const open = handles.get(handle)
      if (!open || !('inode' in open)) throw coded('EBADF')
      // A short write, as the system may answer one.
      const written = bytes.subarray(0, 4000)
      open.inode.data = Buffer.concat([open.inode.data, written])
      return written.length
    },
    fsyncSync(handle) {
      step()
      const open = handles.get(handle)
      if (ignoreSync || !open) return
      if ('inode' in open) open.inode.synced = open.inode.data
      else {
        for (const how of pending) how(durable)
        pending = []
      }
    },
    closeSync(handle) {
      step()
      handles.delete(handle)
    },
    renameSync(from, to) {
      step()
      const inode = find(from)
      change((all) => {
        all.delete(from)
        all.set(to, inode)
      })
    },
    unlinkSync(path) {
      step()
      find(path)
      change((all) => all.delete(path))
    },
    readFileSync: (path) => find(path).data,
    readdirSync: (folder) =>
      [...names.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1)),
    lstatSync(path) {
      const { length } = find(path).data
      return { size: length, isFile: () => true }
    },
    mkdirSync: () => undefined,
    afterCut(choose) {
      const left: Names = new Map(durable)
      for (const how of pending.slice(0, choose(pending.length + 1))) how(left)
      const files = [...left].map(([path, inode]) => [path, survivor(inode, choose)] as const)
      return powerLossDisk(new Map(files))
    },
  }
}

function survivor({ data, synced }: Inode, choose: Choose): Buffer {
  if (synced?.equals(data)) return data
  const kept = [data, synced ?? Buffer.alloc(0), torn(data, choose)][choose(3)]
  return kept ?? data
}

/** Some sectors reached the disk, the others read as zeros; the end may be missing. */
function torn(data: Buffer, choose: Choose): Buffer {
  const copy = Buffer.from(data.subarray(0, choose(data.length + 1)))
  for (let at = 0; at < copy.length; at += 512) if (choose(2) === 0) copy.subarray(at, at + 512).fill(0)
  return copy
}

const missing = (): never => {
  throw coded('ENOENT')
}
const coded = (code: string) => Object.assign(new Error(code), { code })
