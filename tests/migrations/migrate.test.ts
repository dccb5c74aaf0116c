import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { migrate, migrateOnCopy, migrationNames, NewerFile } from '../../main/database/migrate.ts'
import { databaseNames } from '../../main/database/open-file.ts'
import { tablesIn } from '../architecture/table-facts.ts'
import { insert, type Row, validRow } from '../architecture/valid-row.ts'
import { anOlderFile, schemaOf } from './an-older-file.ts'

type OlderFile = Awaited<ReturnType<typeof anOlderFile>>
const made: OlderFile[] = []
const aFile = async (...given: Parameters<typeof anOlderFile>) => {
  const older = await anOlderFile(...given)
  made.push(older)
  return older
}
afterEach(() => {
  for (const older of made.splice(0)) older.remove()
})

/** One row in every table, with whatever it hangs on. */
function fill(raw: Database.Database): Record<string, Row> {
  const tables = tablesIn(raw).filter(({ name }) => !name.startsWith('kysely_'))
  for (const { name } of tables)
    if (!raw.prepare(`SELECT 1 FROM ${name}`).get()) insert(raw, name, validRow(raw, tables, name))
  return Object.fromEntries(tables.map(({ name }) => [name, firstRow(raw, name)]))
}
const firstRow = (raw: Database.Database, table: string) => raw.prepare(`SELECT * FROM ${table}`).get() as Row

describe.each(databaseNames)('%s.db', (name) => {
  const names = migrationNames(name)
  const newest = names.at(-1) ?? ''
  const older = names.slice(0, -1)

  test('migrations are numbered without a gap and say what they bring', () => {
    const numbers = names.map((migration) => Number(/^(\d{4})-[a-z]+(-[a-z]+)*$/.exec(migration)?.[1]))
    expect(numbers).toEqual(names.map((_name, i) => i + 1))
  })

  test('migrated step by step it is what a new file is', async () => {
    const fresh = await aFile(name)
    const stepwise = await aFile(name, names[0])
    await stepwise.inside(async (raw) => {
      for (const migration of names.slice(1)) await migrate(raw, name, migration)
    })
    expect(await stepwise.inside(schemaOf)).toEqual(await fresh.inside(schemaOf))
  })

  test.each(older)('a file of the Grove that knew %s is brought up to date, and keeps its rows', async (upTo) => {
    const fresh = await aFile(name)
    const file = await aFile(name, upTo)
    const before = await file.inside(fill)
    await migrateOnCopy(file.file, file.key, name)
    expect(await file.inside(schemaOf)).toEqual(await fresh.inside(schemaOf))
    await file.inside((raw) => {
      for (const [table, row] of Object.entries(before)) expect(firstRow(raw, table), table).toMatchObject(row)
      expect(raw.pragma('foreign_key_check')).toEqual([])
    })
    expect(readdirSync(file.folder)).toEqual([`${name}.db`])
    expect(statSync(file.file).mode & 0o777).toBe(0o600)
  })

  test('a file that is up to date is not written', async () => {
    const file = await aFile(name)
    const before = file.bytes()
    await migrateOnCopy(file.file, file.key, name)
    expect(file.bytes().equals(before)).toBe(true)
  })

  test('a file of a newer Grove is refused and not touched', async () => {
    const file = await aFile(name, older.at(-1))
    await file.inside((raw) =>
      raw.prepare("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-moons', '2126-01-01')").run(),
    )
    const before = file.bytes()
    await expect(migrateOnCopy(file.file, file.key, name)).rejects.toThrow(NewerFile)
    expect(file.bytes().equals(before)).toBe(true)
    expect(readdirSync(file.folder)).toEqual([`${name}.db`])
  })

  test('a migration that fails leaves the file as it was', async () => {
    const file = await aFile(name, names[1])
    // A name of the newest migration is taken already, so all before it work and it does not.
    const taken = await newNameOf(await aFile(name), await aFile(name, older.at(-1)))
    await file.inside((raw) => raw.prepare(`CREATE TABLE ${taken} (one INTEGER)`).run())
    const before = file.bytes()
    await expect(migrateOnCopy(file.file, file.key, name)).rejects.toThrow(taken)
    expect(file.bytes().equals(before)).toBe(true)

    // Once the reason is gone it works, whatever the failure left behind.
    await file.inside((raw) => raw.prepare(`DROP TABLE ${taken}`).run())
    await migrateOnCopy(file.file, file.key, name)
    expect(await file.inside(schemaOf)).toMatchObject({ migrations: names })
    expect(readdirSync(file.folder)).toEqual([`${name}.db`])
  })

  test('a migration that fails takes back those before it', async () => {
    const file = await aFile(name, names[1])
    const taken = await newNameOf(await aFile(name), await aFile(name, older.at(-1)))
    await file.inside(async (raw) => {
      raw.prepare(`CREATE TABLE ${taken} (one INTEGER)`).run()
      const before = schemaOf(raw)
      await expect(migrate(raw, name)).rejects.toThrow(taken)
      expect(schemaOf(raw)).toEqual(before)
      expect(before.migrations).not.toContain(newest)
    })
  })

  test('what a power cut left of an earlier try does no harm', async () => {
    const file = await aFile(name, older.at(-1))
    writeFileSync(`${file.file}.migrating`, 'half a copy')
    writeFileSync(`${file.file}.migrating-journal`, 'half a journal')
    await migrateOnCopy(file.file, file.key, name)
    expect(await file.inside(schemaOf)).toMatchObject({ migrations: names })
    expect(existsSync(`${file.file}.migrating`)).toBe(false)
    expect(existsSync(`${file.file}.migrating-journal`)).toBe(false)
  })
})

/** A table or an index that the newest migration brings: neither can be made where a table has its name. */
async function newNameOf(fresh: OlderFile, before: OlderFile): Promise<string> {
  const names = (raw: Database.Database) =>
    raw.prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'index')").pluck().all() as string[]
  const known = await before.inside(names)
  const brought = (await fresh.inside(names)).find((name) => !known.includes(name))
  if (!brought) throw new Error('the newest migration brings no name: make the obstacle of this test another way')
  return brought
}
