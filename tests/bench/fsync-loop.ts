import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One page appended and made durable at a time, in a file of its own on the disk of the folder: the least that any
 * program does who keeps something new. (The same page written over and over is a quarter faster, since the file does
 * not grow; no save is like that.)
 */
export function fsyncLoop(folder: string) {
  const own = mkdtempSync(join(folder, 'fsync-'))
  const handle = openSync(join(own, 'pages'), 'w', 0o600)
  const page = Buffer.alloc(4096, 1)
  return {
    once() {
      writeSync(handle, page)
      fsyncSync(handle)
    },
    remove() {
      closeSync(handle)
      rmSync(own, { recursive: true })
    },
  }
}
