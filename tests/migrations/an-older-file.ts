import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { migrate } from '../../main/database/migrate.ts'
import { createFile, type DatabaseName, openFile } from '../../main/database/open-file.ts'

/** A real encrypted file as a Grove wrote it that knew migrations up to `upTo` only. */
export async function anOlderFile(name: DatabaseName, upTo?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'grove-older-'))
  const file = join(folder, `${name}.db`)
  const key = randomBytes(32)
  const raw = createFile(file, key)
  await migrate(raw, name, upTo)
  raw.close()
  return {
    folder,
    file,
    key,
    bytes: () => readFileSync(file),
    /** Opens the file alone, runs the job and closes it. */
    async inside<T>(job: (raw: Database.Database) => T): Promise<Awaited<T>> {
      const opened = openFile(file, key)
      try {
        return await job(opened)
      } finally {
        opened.close()
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Everything that the schema of a file says, and which migrations it had. */
export const schemaOf = (raw: Database.Database) => ({
  schema: raw.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
  migrations: raw.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all(),
})
