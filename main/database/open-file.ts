import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'

export const databaseNames = ['outcomes', 'clinical'] as const
export type DatabaseName = (typeof databaseNames)[number]

/** What SQLite calls a file on a connection: the one it was opened with, or the attached one. */
export type Schema = 'main' | 'outcomes'

/** Which file it is, in SQLite's own header field: "GrO1" and "GrC1". */
export const applicationIds: Readonly<Record<DatabaseName, number>> = { outcomes: 0x47724f31, clinical: 0x47724331 }

/** The cipher build has one more method than the type package knows: a key that no string holds. */
type CipherDatabase = Database.Database & { key(key: Buffer): void }

/** 64 MiB of pages; negative = KiB. */
const cacheKiB = -65_536

/**
 * For each schema alike, read back for each: an attached file starts with its own journal mode and with
 * synchronous 2 even where main has EXTRA. DELETE + EXTRA loses no acknowledged write and commits over both files at
 * once. mmap_size answers nothing where the build has no memory mapping.
 */
const perSchema = { journal_mode: 'delete', synchronous: 3, secure_delete: 1, mmap_size: 0 } as const
const perConnection = { temp_store: 2, foreign_keys: 1, cell_size_check: 1, trusted_schema: 0 } as const

/** Opens one encrypted file that exists, as schema main. Throws SqliteError NOTADB where the key is not its key. */
export function openFile(file: string, key: Buffer): Database.Database {
  const raw = new Database(file, { fileMustExist: true })
  try {
    return furnished(raw, key)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Makes a new encrypted file. Throws EEXIST where anything lies at the path. */
export function createFile(file: string, key: Buffer): Database.Database {
  closeSync(openSync(file, 'wx', 0o600))
  return openFile(file, key)
}

/** Attaches the outcomes file. The key is bound, so no statement text holds it. */
export function attachOutcomes(raw: Database.Database, file: string, key: Buffer): void {
  withKeyText(key, (text) => raw.prepare('ATTACH DATABASE ? AS outcomes KEY ?').run(file, text))
  furnishSchema(raw, 'outcomes')
}

function furnished(raw: Database.Database, key: Buffer): Database.Database {
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  withKeyText(key, (text) => (raw as CipherDatabase).key(text))
  for (const [name, value] of Object.entries(perConnection)) {
    raw.pragma(`${name} = ${value}`)
    mustRead(raw, name, value)
  }
  furnishSchema(raw, 'main')
  return raw
}

function furnishSchema(raw: Database.Database, schema: Schema): void {
  raw.pragma(`${schema}.cache_size = ${cacheKiB}`)
  raw.prepare(`SELECT count(*) FROM ${schema}.sqlite_schema`).get()
  for (const [name, value] of Object.entries(perSchema)) {
    raw.pragma(`${schema}.${name} = ${value}`)
    mustRead(raw, `${schema}.${name}`, value)
  }
}

function mustRead(raw: Database.Database, name: string, wanted: string | number): void {
  const read = raw.pragma(name, { simple: true })
  if (read !== wanted && !(name.endsWith('mmap_size') && read === undefined))
    throw new Error(`pragma ${name} reads ${read}, wanted ${wanted}`)
}

/** A raw 256-bit key in the form the cipher takes it, wiped afterwards. */
function withKeyText<T>(key: Buffer, use: (text: Buffer) => T): T {
  if (key.length !== 32) throw new Error('a database key has 32 bytes')
  const text = Buffer.alloc(67)
  text.write("x'", 0)
  text.write(key.toString('hex'), 2)
  text.write("'", 66)
  try {
    return use(text)
  } finally {
    text.fill(0)
  }
}
