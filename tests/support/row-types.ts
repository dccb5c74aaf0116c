import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const root = join(import.meta.dirname, '../..')
const databases = ['outcomes', 'clinical'] as const

type Column = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null; pk: number }

/** The migrations of a file, run in memory: what a new file looks like. */
export function migratedInMemory(database: string): Database.Database {
  const raw = new Database(':memory:')
  const folder = join(root, 'migrations', database)
  for (const file of readdirSync(folder).toSorted()) raw.exec(readFileSync(join(folder, file), 'utf8'))
  return raw
}

/** TypeScript row types of a file's tables, from the SQL alone. */
export function rowTypes(database: string): string {
  const raw = migratedInMemory(database)
  const tables = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as {
    name: string
    sql: string
  }[]
  const kind = pascal(database)
  const types = tables.map(({ name, sql }) => {
    const columns = raw.pragma(`table_info(${name})`) as Column[]
    const lines = columns.map((column) => `  ${column.name}: ${columnType(column, sql)}`)
    return `export type ${pascal(name)}Row = {\n${lines.join('\n')}\n}\n`
  })
  const list = tables.map(({ name }) => `  ${name}: ${pascal(name)}Row`).join('\n')
  const body = `${types.join('\n')}\n/** Every table of ${database}.db. */\nexport type ${kind}Rows = {\n${list}\n}\n`
  const generated = body.includes('Generated<') ? "import type { Generated } from 'kysely'\n\n" : ''
  return `// Made from migrations/${database}/*.sql by \`npm run types:rows\`.\n${generated}${body}`
}

const pascal = (name: string) => name.replace(/(^|_)(\w)/g, (_all, _start, letter: string) => letter.toUpperCase())

function columnType(column: Column, sql: string): string {
  const base =
    choices(column, sql) ?? { TEXT: 'string', INTEGER: 'number', REAL: 'number', BLOB: 'Buffer' }[column.type]
  if (!base) throw new Error(`${column.name}: no type for ${column.type}`)
  const isRowId =
    column.pk === 1 && column.type === 'INTEGER' && !sql.includes('PRIMARY KEY (') && column.name !== 'one'
  const nullable = column.notnull === 0 && column.pk === 0
  const type = nullable ? `${base} | null` : base
  return isRowId || (column.dflt_value !== null && !nullable) ? `Generated<${type}>` : type
}

/** CHECK (column IN ('a', 'b')) as a union of words. */
function choices(column: Column, sql: string): string | null {
  const found = new RegExp(`CHECK \\(${column.name} IN \\(([^)]*)\\)\\)`).exec(sql)
  return found?.[1] && column.type === 'TEXT'
    ? found[1]
        .split(',')
        .map((word) => word.trim())
        .join(' | ')
    : null
}

export const rowTypesFile = (database: string) => join(root, 'main/database', `${database}-rows.ts`)

if (import.meta.main) for (const database of databases) writeFileSync(rowTypesFile(database), rowTypes(database))
