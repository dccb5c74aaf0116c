import type Database from 'better-sqlite3'
import type { SeenEntry } from '../vault/seen-entry.ts'
import { applicationIds, type DatabaseName, type Schema } from './open-file.ts'

/** What a file says of itself, inside its encryption. */
export type FileFact = {
  readonly vaultId: string
  readonly dbId: string
  readonly epoch: number
}

/** A file that is not this vault's, or not the drawer that its name says. */
export class ForeignFile extends Error {}

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

export function readSeenEntry(raw: Database.Database, schema: Schema): SeenEntry | null {
  return (raw.prepare(`SELECT n, body, sig FROM ${schema}.seen_entry WHERE one = 1`).get() as SeenEntry) ?? null
}

export function writeSeenEntry(raw: Database.Database, schema: Schema, entry: SeenEntry): void {
  raw
    .prepare(`INSERT OR REPLACE INTO ${schema}.seen_entry (one, n, body, sig) VALUES (1, ?, ?, ?)`)
    .run(entry.n, entry.body, entry.sig)
}
