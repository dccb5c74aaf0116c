import { lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, links not followed. What vanishes while we look is left out. */
export function filesBelow(folder: string): string[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}

/** Those that were written, made or renamed since (milliseconds since 1970). */
export const filesTouchedSince = (folder: string, sinceMs: number): string[] =>
  filesBelow(folder).filter((path) => {
    const facts = attempt(() => lstatSync(path), null)
    return facts !== null && Math.max(facts.mtimeMs, facts.ctimeMs) >= sinceMs
  })

/**
 * Files that a process holds open and that have no name any more: they are on the disk all the same. SQLite's own
 * temporary files are such. Linux only; elsewhere none is found.
 */
export const openDeletedFiles = (pid: number): string[] =>
  openFiles(pid)
    .filter(({ target }) => target.endsWith(' (deleted)'))
    .map(({ path }) => path)

/** What a process holds open that is a file with a name. Linux only. */
export const openNamedFiles = (pid: number): string[] =>
  openFiles(pid)
    .map(({ target }) => target)
    .filter((target) => !target.endsWith(' (deleted)'))

function openFiles(pid: number): { readonly path: string; readonly target: string }[] {
  const folder = `/proc/${pid}/fd`
  return attempt(() => readdirSync(folder), []).flatMap((name) => {
    const path = join(folder, name)
    const isFile = attempt(() => statSync(path).isFile(), false)
    return isFile ? [{ path, target: attempt(() => readlinkSync(path), '') }] : []
  })
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
