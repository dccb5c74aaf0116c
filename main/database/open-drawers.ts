import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { ClinicalRows } from './clinical-rows.ts'
import { attachClinical, openFile } from './open-file.ts'
import type { OutcomesRows } from './outcomes-rows.ts'
import { statementDialect } from './statement-dialect.ts'

export type Drawers = {
  readonly raw: Database.Database
  readonly outcomes: Kysely<OutcomesRows>
  /** null in a process that holds no clinical key: the tables are not there, not refused. */
  readonly clinical: Kysely<OutcomesRows & ClinicalRows> | null
}

export type DrawerKey = { readonly file: string; readonly key: Buffer }

/**
 * Opens the outcomes file and, with its key, attaches the clinical one to the same connection, so that one
 * transaction spans both. No table stands in both files but the kernel's own, so names need no prefix.
 */
export function openDrawers(outcomes: DrawerKey, clinical: DrawerKey | null): Drawers {
  const raw = openFile(outcomes.file, outcomes.key)
  try {
    if (clinical) attachClinical(raw, clinical.file, clinical.key)
  } catch (error) {
    raw.close()
    throw error
  }
  const db = new Kysely<OutcomesRows & ClinicalRows>({ dialect: statementDialect(raw) })
  return { raw, outcomes: db as unknown as Kysely<OutcomesRows>, clinical: clinical ? db : null }
}
