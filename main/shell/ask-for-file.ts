import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { FileKind, FileName } from '../../preload/contract/shell.ts'

const kindNames: Readonly<Record<FileKind, string>> = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' }

/** The path that the person chose in the system's dialog, or null. */
export async function askForFile(
  window: BrowserWindow,
  { kind, name }: { readonly kind: FileKind; readonly name: FileName },
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Grove',
    defaultPath: `Grove ${name.replaceAll('-', ' ')}.${kind}`,
    filters: [{ name: kindNames[kind], extensions: [kind] }],
    // Windows keeps a list of the newest files, which others read.
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  })
  return filePath ? withEnding(filePath, kind) : null
}

/**
 * Not every system's dialog adds the ending. Where a file of the longer name exists the path stays as it is: the dialog
 * asked about replacing the one that was typed, and no other.
 */
function withEnding(path: string, kind: FileKind): string {
  const longer = `${path}.${kind}`
  return extname(path).toLowerCase() === `.${kind}` || existsSync(longer) ? path : longer
}
