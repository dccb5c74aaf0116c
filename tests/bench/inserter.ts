import type Database from 'better-sqlite3'

export type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => void

/** One statement for each table, whose columns are those of its first row. */
export function inserter(raw: Database.Database): Insert {
  const statements = new Map<string, Database.Statement>()
  return (table, row) => {
    const known = statements.get(table)
    const columns = Object.keys(row)
    const statement =
      known ?? raw.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map((column) => `@${column}`)})`)
    if (!known) statements.set(table, statement)
    statement.run(row)
  }
}
