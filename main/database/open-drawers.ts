import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { ClinicalRows } from './clinical-rows.ts'
import { attachOutcomes, type DatabaseName, openFile, type Schema } from './open-file.ts'
import type { OutcomesRows } from './outcomes-rows.ts'
import { statementDialect } from './statement-dialect.ts'

export type Drawers = {
  readonly raw: Database.Database
  /** What SQLite calls each file on this connection. */
  readonly schemas: Readonly<Record<DatabaseName, Schema>>
  readonly outcomes: Kysely<OutcomesRows>
  /** null in a process that holds no clinical key: the tables are not there, not refused. */
  readonly clinical: Kysely<OutcomesRows & ClinicalRows> | null
}

export type DrawerKey = { readonly file: string; readonly key: Buffer }

/**
 * Opens the files on one connection, so that one transaction spans both. No table stands in both but the kernel's own,
 * so names need no prefix; SQLite looks for a name in the file it was opened with first. That is the clinical one where
 * its key is there: a manager can write the outcomes file with other tools, and a table planted in it must never be
 * taken for the clinical one of that name.
 */
export function openDrawers(outcomes: DrawerKey, clinical: DrawerKey | null): Drawers {
  const first = clinical ?? outcomes
  const raw = openFile(first.file, first.key)
  try {
    if (clinical) attachOutcomes(raw, outcomes.file, outcomes.key)
  } catch (error) {
    raw.close()
    throw error
  }
  const db = new Kysely<OutcomesRows & ClinicalRows>({ dialect: statementDialect(raw) })
  const schemas = { outcomes: clinical ? 'outcomes' : 'main', clinical: 'main' } as const
  return { raw, schemas, outcomes: db as unknown as Kysely<OutcomesRows>, clinical: clinical ? db : null }
}
