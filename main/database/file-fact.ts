import type Database from 'better-sqlite3'
import type { SeenEntry } from '../vault/seen-entry.ts'
import { applicationIds, type DatabaseName } from './open-file.ts'

/** What a file says of itself, inside its encryption. */
export type FileFact = {
  readonly vaultId: string
  readonly dbId: string
  readonly epoch: number
}

/** A file that is not this vault's, or not the drawer that its name says. */
export class ForeignFile extends Error {}

type Schema = 'main' | 'clinical'

export function writeFileFact(raw: Database.Database, name: DatabaseName, fact: FileFact): void {
  raw.pragma(`application_id = ${applicationIds[name]}`)
  raw
    .prepare('INSERT INTO main.file_fact (one, file, vault_id, db_id, epoch) VALUES (1, ?, ?, ?, ?)')
    .run(name, fact.vaultId, fact.dbId, fact.epoch)
}

/** Throws ForeignFile where the header or the name inside is not the drawer's. */
export function readFileFact(raw: Database.Database, name: DatabaseName, schema: Schema = 'main'): FileFact {
  if (raw.pragma(`${schema}.application_id`, { simple: true }) !== applicationIds[name]) throw new ForeignFile(name)
  const row = raw.prepare(`SELECT file, vault_id, db_id, epoch FROM ${schema}.file_fact WHERE one = 1`).get() as
    | { file: string; vault_id: string; db_id: string; epoch: number }
    | undefined
  if (row?.file !== name) throw new ForeignFile(name)
  return { vaultId: row.vault_id, dbId: row.db_id, epoch: row.epoch }
}

/**
 * No table but the kernel's own stands in both files. A manager can write the outcomes file with other tools, and SQLite
 * would take a table planted there for the clinical one of that name, words and all. Throws ForeignFile.
 */
export function mustNotShadow(raw: Database.Database): void {
  // Of ASCII letters SQLite takes no notice whether they are capitals.
  const both = raw
    .prepare(
      `SELECT name FROM main.sqlite_schema
       WHERE type IN ('table', 'view')
         AND name COLLATE NOCASE IN (SELECT name FROM clinical.sqlite_schema WHERE type IN ('table', 'view'))`,
    )
    .pluck()
    .all()
  if (both.some((name) => !kernelTables.has(String(name)))) throw new ForeignFile('outcomes')
}
const ownTables = ['file_fact', 'seen_entry', 'audit_entry', 'audit_checkpoint']
const kernelTables: ReadonlySet<string> = new Set([...ownTables, 'kysely_migration', 'kysely_migration_lock'])

export function readSeenEntry(raw: Database.Database, schema: Schema): SeenEntry | null {
  return (raw.prepare(`SELECT n, body, sig FROM ${schema}.seen_entry WHERE one = 1`).get() as SeenEntry) ?? null
}

export function writeSeenEntry(raw: Database.Database, schema: Schema, entry: SeenEntry): void {
  raw
    .prepare(`INSERT OR REPLACE INTO ${schema}.seen_entry (one, n, body, sig) VALUES (1, ?, ?, ?)`)
    .run(entry.n, entry.body, entry.sig)
}
