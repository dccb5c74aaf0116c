// At a release `node tests/migrations/migration-hashes.ts` writes down what each migration is from then on.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../migrations')
export const frozenFile = resolve(import.meta.dirname, 'frozen.json')

/** SHA-256 of every migration by its path, for example clinical/0001-vault.sql. */
export function migrationHashes(): Record<string, string> {
  const paths = ['clinical', 'outcomes'].flatMap((database) =>
    readdirSync(resolve(folder, database))
      .toSorted()
      .map((file) => `${database}/${file}`),
  )
  return Object.fromEntries(paths.map((path) => [path, hashOfText(readFileSync(resolve(folder, path), 'utf8'))]))
}

// Git may give Windows other line ends; neither SQLite nor this list minds them.
const hashOfText = (text: string) => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

if (import.meta.main) writeFileSync(frozenFile, `${JSON.stringify(migrationHashes(), null, 2)}\n`)
