import { accessSync, constants, readdirSync, realpathSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, parse } from 'node:path'
import { fail, type Result, succeed } from '../../preload/contract/failure.ts'
import { fileSystemType, isNetworkType } from './file-system-type.ts'
import { hasCode } from './small-file.ts'

/**
 * The folder's real path, or `folder-refused` with the reason: `not-a-folder`, `not-writable`, `network` (locks do not
 * hold there), `synchronised` (a program copies files while they are written, and other computers write back).
 */
export function checkVaultFolder(folder: string): Result<string> {
  const path = realPath(folder)
  if (path === null || !statSync(path).isDirectory()) return refused('not-a-folder')
  if (!isWritable(path)) return refused('not-writable')
  if (isNetworkPath(path)) return refused('network')
  return isSynchronised(path) ? refused('synchronised') : succeed(path)
}

/** Names of vault files that lie in a folder, `<vault>.new`s own included: a new vault is never started beside any. */
export const vaultFilesIn = (folder: string): readonly string[] =>
  namesIn(folder).filter((name) => /^(keyring\.json|outcomes\.db|clinical\.db|vault\.lock)/.test(name))

/** Journals that lie beside: then no copy, backup, rekey or restore. */
export const journalsIn = (folder: string): readonly string[] =>
  namesIn(folder).filter((name) => /-journal$|-mj/.test(name))

const refused = (reason: string) => fail({ code: 'folder-refused', reason })

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

function realPath(folder: string): string | null {
  try {
    return realpathSync(folder)
  } catch {
    return null
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Mapped drive letters of Windows and network volumes of macOS are not noticed, nor is iCloud's hold on Documents: Node does not tell. */
function isNetworkPath(path: string): boolean {
  if (process.platform === 'win32') return path.startsWith('\\\\')
  return process.platform === 'linux' && isNetworkType(statfsSync(path).type, () => fileSystemType(path))
}

/** Names as the programs make them, "Dropbox (Practice)" and "OneDrive - Practice" too; on macOS CloudStorage. */
const synchronisedNames =
  /^(dropbox|onedrive|google ?drive|my drive|icloud ?drive|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud|owncloud|pcloud ?drive|megasync|mega|seafile|box sync|box-box|syncthing|tresorit|proton drive)( \(.+\)| - .+)?$/i
/** What such programs leave at the top of a folder that has another name. (`.dropbox` lies in every home with Dropbox.) */
const synchronisedMarks =
  /^(\.dropbox\.cache|\.stfolder|\.seafile-data|\.owncloudsync\.log|\.?_?sync_[0-9a-f]+\.db|\.tmp\.driveupload|\.tmp\.drivedownload)$/

function isSynchronised(path: string): boolean {
  for (let folder = path; folder !== parse(folder).root; folder = dirname(folder)) {
    if (synchronisedNames.test(basename(folder))) return true
    if (readableNames(folder).some((name) => synchronisedMarks.test(name))) return true
  }
  return false
}

function readableNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
