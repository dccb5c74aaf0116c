import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** One page written and made durable at a time, in a file of its own on the disk of the folder. */
export function fsyncLoop(folder: string) {
  const own = mkdtempSync(join(folder, 'fsync-'))
  const handle = openSync(join(own, 'page'), 'w', 0o600)
  const page = Buffer.alloc(4096, 1)
  return {
    once() {
      writeSync(handle, page, 0, page.length, 0)
      fsyncSync(handle)
    },
    remove() {
      closeSync(handle)
      rmSync(own, { recursive: true })
    },
  }
}
