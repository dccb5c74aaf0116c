import type Database from 'better-sqlite3'
import { migratedInMemory } from '../support/row-types.ts'

export const databases = ['outcomes', 'clinical'] as const
export type DatabaseName = (typeof databases)[number]

export type Column = {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly isKey: boolean
}
export type ForeignKey = { readonly table: string; readonly columns: readonly string[]; readonly to: readonly string[] }
export type Table = {
  readonly name: string
  readonly sql: string
  readonly isStrict: boolean
  readonly columns: readonly Column[]
  readonly foreignKeys: readonly ForeignKey[]
  /** The columns of each index from the left; null stands for an expression. */
  readonly indexes: readonly (readonly (string | null)[])[]
}

type ColumnRow = { name: string; type: string; notnull: 0 | 1; pk: number }
type ForeignKeyRow = { id: number; seq: number; table: string; from: string; to: string | null }

/** The tables of a file as its migrations make them. */
export const tablesOf = (database: DatabaseName): Table[] => tablesIn(migratedInMemory(database))

/** The tables that a database has now. */
export function tablesIn(raw: Database.Database): Table[] {
  const listed = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as {
    name: string
    sql: string
  }[]
  const strict = raw.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1").pluck().all()
  return listed.map(({ name, sql }) => {
    const columns = raw.pragma(`table_info(${name})`) as ColumnRow[]
    const indexes = raw.pragma(`index_list(${name})`) as { name: string }[]
    const keys = Map.groupBy(raw.pragma(`foreign_key_list(${name})`) as ForeignKeyRow[], ({ id }) => id)
    const [key, ...moreKeys] = columns.filter(({ pk }) => pk > 0)
    return {
      name,
      sql,
      isStrict: strict.includes(name),
      columns: columns.map(({ name, type, notnull, pk }) => ({ name, type, notNull: notnull === 1, isKey: pk > 0 })),
      foreignKeys: [...keys.values()].map((parts) => ({
        table: parts[0]?.table ?? '',
        columns: parts.map(({ from }) => from),
        to: parts.map(({ to, from }) => to ?? from),
      })),
      indexes: [
        ...indexes.map((index) =>
          (raw.pragma(`index_info(${index.name})`) as { name: string | null }[]).map((part) => part.name),
        ),
        // A key of one integer column has no index of its own: it is the row's number.
        ...(key && moreKeys.length === 0 ? [[key.name]] : []),
      ],
    }
  })
}
