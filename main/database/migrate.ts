import { copyFileSync, existsSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { renameDurably, syncFile } from '../vault/durable-files.ts'
import { type DatabaseName, openFile } from './open-file.ts'
import { statementDialect } from './statement-dialect.ts'

const texts: Readonly<Record<DatabaseName, Record<string, string>>> = {
  outcomes: import.meta.glob<string>('../../migrations/outcomes/*.sql', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  clinical: import.meta.glob<string>('../../migrations/clinical/*.sql', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
}

/** The migrations of a file in order, four digits first: Kysely sorts names, and 10 would stand before 2. */
export function migrationNames(name: DatabaseName): readonly string[] {
  return Object.keys(texts[name]).map(nameOf).toSorted()
}
const nameOf = (path: string) => path.replace(/^.*\/|\.sql$/g, '')

/** Made by a newer Grove: opened by that one only. */
export class NewerFile extends Error {}

/** Runs the migrations that a file lacks, in one transaction, on the connection given. `upTo`: tests of older files. */
export async function migrate(raw: Database.Database, name: DatabaseName, upTo?: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: statementDialect(raw) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(raw, name) } })
  const { error } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest())
  if (error) throw error
}

function migrations(raw: Database.Database, name: DatabaseName): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(texts[name]).map(([path, sql]) => [
      nameOf(path),
      {
        async up() {
          raw.exec(sql)
        },
      },
    ]),
  )
}

/** What the file has had so far. Throws NewerFile where it knows a migration that this Grove does not. */
export function pendingMigrations(raw: Database.Database, name: DatabaseName): readonly string[] {
  const done = raw.prepare('SELECT name FROM kysely_migration').pluck().all() as string[]
  const known = migrationNames(name)
  if (done.some((migration) => !known.includes(migration))) throw new NewerFile(name)
  return known.filter((migration) => !done.includes(migration))
}

/**
 * Brings an older file up to date on a copy beside it, which takes its place only after it was checked, so that a
 * power cut leaves either the old file or the new one.
 */
export async function migrateOnCopy(file: string, key: Buffer, name: DatabaseName): Promise<void> {
  const opened = openFile(file, key)
  let pending: readonly string[]
  try {
    pending = pendingMigrations(opened, name)
  } finally {
    opened.close()
  }
  if (pending.length === 0) return
  const copy = `${file}.migrating`
  for (const left of [copy, `${copy}-journal`]) if (existsSync(left)) rmSync(left)
  copyFileSync(file, copy)
  const raw = openFile(copy, key)
  try {
    await migrate(raw, name)
    const verdict = raw.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error('the migrated copy is not sound')
  } finally {
    raw.close()
  }
  syncFile(copy)
  renameDurably(copy, file)
}
