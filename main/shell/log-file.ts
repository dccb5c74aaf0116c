import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isAllowedLine } from './allowed-line.ts'

const largestBytes = 1_000_000

/** Writes the parts of one line; what is not on the allow-list becomes `line-refused`. */
export type Note = (...parts: readonly string[]) => void

/** Plain lines in `grove.log`, readable by the user alone; the file before is kept as `grove.1.log`. */
export function openLogFile(folder: string, now: () => Date): Note {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'grove.log')
  const size = () => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return (...parts) => {
    const line = parts.join(' · ')
    try {
      if (size() > largestBytes) renameSync(path, join(folder, 'grove.1.log'))
      appendFileSync(path, `${now().toISOString()} · ${isAllowedLine(line) ? line : 'line-refused'}\n`, { mode: 0o600 })
    } catch {
      // A full disk or a folder that is gone must not stop a lock.
    }
  }
}
