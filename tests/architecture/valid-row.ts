import type Database from 'better-sqlite3'
import type { Table } from './table-facts.ts'

export type Row = Readonly<Record<string, string | number | Buffer | null>>

const idLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * A row that the schema takes, after the rows that it hangs on have been inserted. Values are read from the CHECKs
 * themselves, so that a new table is covered without anybody adding it here.
 */
export function validRow(raw: Database.Database, tables: readonly Table[], name: string): Row {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`no table ${name}`)
  const fromParents = table.foreignKeys.flatMap(({ table: parent, columns, to }) => {
    const row = rowOf(raw, tables, parent)
    return columns.map((column, i) => [column, row[to[i] ?? ''] ?? null] as const)
  })
  const known = Object.fromEntries(fromParents)
  return Object.fromEntries(
    table.columns.map(({ name: column, type }, i) => [column, known[column] ?? validValue(table, column, type, i)]),
  )
}

function rowOf(raw: Database.Database, tables: readonly Table[], name: string): Row {
  const there = raw.prepare(`SELECT * FROM ${name} LIMIT 1`).get() as Row | undefined
  if (there) return there
  const row = validRow(raw, tables, name)
  insert(raw, name, row)
  return row
}

export function insert(raw: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row)
  raw
    .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(...Object.values(row))
}

/** A value that the CHECK of a column takes, from the forms of CHECK that the migrations use. */
function validValue({ name, sql }: Table, column: string, type: string, place: number): string | number | Buffer {
  const check = new RegExp(`\\b${column} (?:TEXT|INTEGER|REAL)[^\\n]*?CHECK \\((.*)\\),?(?:\\n|$)`).exec(sql)?.[1] ?? ''
  if (type === 'BLOB') return Buffer.from('GIF')
  if (type !== 'TEXT') return Number(/BETWEEN (\d+)|(?:>=|=) (\d+)/.exec(check)?.slice(1).find(Boolean) ?? 1)
  const word = /IN \('([^']*)'|= '([^']*)'/.exec(check)?.slice(1).find(Boolean)
  if (word) return word
  if (check.includes('TZ')) return '2026-11-23T09:00:00.000Z'
  const length = /length\(\w+\) >?= (\d+)|BETWEEN (\d+)/.exec(check)?.slice(1).find(Boolean)
  if (length) return (check.includes('a-z -') ? 'a' : (idLetters[place] ?? 'Z')).repeat(Number(length))
  if (check.includes('-W[')) return '2026-W48'
  if (check.includes("GLOB '[0-9][0-9][0-9][0-9]-")) return '2026-11-23'
  if (check.includes('<=')) return '{}'
  if (!check) return `${name} ${column}`
  throw new Error(`${name}.${column}: teach validValue this CHECK (${check})`)
}
