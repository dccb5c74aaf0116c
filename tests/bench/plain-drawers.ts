import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { ClinicalRows } from '../../main/database/clinical-rows.ts'
import { migrate } from '../../main/database/migrate.ts'
import type { Drawers } from '../../main/database/open-drawers.ts'
import { databaseNames } from '../../main/database/open-file.ts'
import type { OutcomesRows } from '../../main/database/outcomes-rows.ts'
import { statementDialect } from '../../main/database/statement-dialect.ts'

const schemas = { outcomes: 'outcomes', clinical: 'main' } as const
/** What open-file.ts says for each schema, without a cipher. */
const perSchema = ['journal_mode = delete', 'synchronous = 3', 'secure_delete = 1', 'cache_size = -65536']
const perConnection = ['temp_store = 2', 'foreign_keys = 1', 'cell_size_check = 1', 'trusted_schema = 0']

/** The same two files in clear, which no vault has: what the cipher costs is the difference. */
export async function plainDrawers(folder: string, encrypted: Drawers): Promise<Drawers> {
  for (const name of databaseNames) {
    const file = join(folder, `plain-${name}.db`)
    const raw = new Database(file)
    await migrate(raw, name)
    // What triggers keep is copied like everything else: they come back when the rows are there.
    const triggers = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as Trigger[]
    for (const trigger of triggers) raw.prepare(`DROP TRIGGER ${trigger.name}`).run()
    copyTables(encrypted.raw, schemas[name], file)
    for (const trigger of triggers) raw.prepare(trigger.sql).run()
    raw.close()
  }
  const raw = new Database(join(folder, 'plain-clinical.db'))
  raw.prepare('ATTACH DATABASE ? AS outcomes').run(join(folder, 'plain-outcomes.db'))
  for (const pragma of perConnection) raw.pragma(pragma)
  for (const schema of Object.values(schemas)) for (const pragma of perSchema) raw.pragma(`${schema}.${pragma}`)
  const db = new Kysely<OutcomesRows & ClinicalRows>({ dialect: statementDialect(raw) })
  return { raw, schemas, outcomes: db as unknown as Kysely<OutcomesRows>, clinical: db }
}

type Trigger = { readonly name: string; readonly sql: string }

function copyTables(raw: Database.Database, schema: 'main' | 'outcomes', file: string): void {
  raw.prepare("ATTACH DATABASE ? AS plain KEY ''").run(file)
  raw.pragma('plain.synchronous = 0')
  const tables = raw
    .prepare(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely%'`)
    .pluck()
    .all() as string[]
  raw.pragma('foreign_keys = 0')
  raw.prepare('begin').run()
  for (const table of tables) raw.prepare(`INSERT INTO plain.${table} SELECT * FROM ${schema}.${table}`).run()
  raw.prepare(`PRAGMA plain.application_id = ${raw.pragma(`${schema}.application_id`, { simple: true })}`).run()
  raw.prepare('commit').run()
  raw.pragma('foreign_keys = 1')
  raw.prepare('DETACH DATABASE plain').run()
}
