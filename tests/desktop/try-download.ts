import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const firstByteLimitMs = 5000
const stallLimitMs = 60_000

function sizeOf(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return files.reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0)
  } catch {
    return 0 // a folder vanished between the two questions
  }
}

/**
 * Runs a downloader (a Node script) and says whether it did its work. Where nothing answers it would try for minutes, so
 * it gets a temporary folder of its own to download into, and is ended when no byte has come within five seconds.
 */
export async function tryDownload(script: string, args: readonly string[] = []): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'grove-download-'))
  const child = spawn(process.execPath, [script, ...args], {
    stdio: 'ignore',
    detached: process.platform !== 'win32', // its own group, so that what it starts ends with it
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  })
  const end = () => {
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  }
  let size = 0
  let grownAt = Date.now()
  const watch = setInterval(() => {
    const now = sizeOf(folder)
    if (now > size) grownAt = Date.now()
    size = Math.max(size, now)
    if (Date.now() - grownAt > (size === 0 ? firstByteLimitMs : stallLimitMs)) end()
  }, 250)
  const [code] = await once(child, 'exit')
  clearInterval(watch)
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  return code === 0
}
