import { sql } from 'kysely'
import type { AuditFile } from '../../preload/contract/audit.ts'
import type { ClinicalWork } from '../database/work.ts'

export type EntryRow = {
  readonly seq: number
  readonly at: string
  readonly user_id: string
  readonly action: string
  readonly subjects: string
}

type Filter = {
  readonly file: AuditFile
  readonly userId: string | null
  readonly action: string | null
  /** Entries older than this number. */
  readonly before: number | null
  readonly limit: number
}

/** See open-drawers: whoever reads the audit holds both keys. */
const schemaOf = { outcomes: 'outcomes', clinical: 'main' } as const

/** Newest first. */
export async function listEntries(work: ClinicalWork, filter: Filter): Promise<EntryRow[]> {
  let query = work.clinical
    .withSchema(schemaOf[filter.file])
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'user_id', 'action', 'subjects'])
    .orderBy('seq', 'desc')
    .limit(filter.limit)
  if (filter.userId) query = query.where('user_id', '=', filter.userId)
  if (filter.action) query = query.where('action', '=', filter.action)
  if (filter.before) query = query.where('seq', '<', filter.before)
  return query.execute()
}

/** The newest rows that say they are checkpoints. What they are worth is for their signatures to say. */
export const listCheckpointRows = (work: ClinicalWork, file: AuditFile) =>
  work.clinical
    .withSchema(schemaOf[file])
    .selectFrom('audit_checkpoint')
    .select(['body', 'sig'])
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export async function getDbId(work: ClinicalWork, file: AuditFile): Promise<string> {
  const row = await work.clinical
    .withSchema(schemaOf[file])
    .selectFrom('file_fact')
    .select('db_id')
    .executeTakeFirstOrThrow()
  return row.db_id
}

/** The first signature in the chain whose note is not there any more, or null. */
export async function findLostNote(work: ClinicalWork): Promise<number | null> {
  const { rows } = await sql<{ seq: number | null }>`
    SELECT min(e.seq) AS seq FROM main.audit_entry AS e
    WHERE e.action = 'note signed'
      AND NOT EXISTS (SELECT 1 FROM main.note AS n WHERE n.hash = e.subjects ->> 'noteHash')
  `.execute(work.clinical)
  return rows[0]?.seq ?? null
}

/** What the ids of an audit entry may be called on the screen of somebody who may read it. */
export async function findNames(work: ClinicalWork, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await work.clinical
    .selectFrom('participant')
    .select(['person_id as id', sql<string>`given_name || ' ' || family_name`.as('name')])
    .where('person_id', 'in', ids)
    .execute()
  const groups = await work.clinical
    .selectFrom('therapy_group')
    .innerJoin('label', 'label.label_id', 'therapy_group.label_id')
    .select(['group_id as id', 'label.text as name'])
    .where('group_id', 'in', ids)
    .execute()
  return new Map([...people, ...groups].map(({ id, name }) => [id, name]))
}

export async function findSessionNames(
  work: ClinicalWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly number: number }>> {
  const rows = await work.clinical
    .selectFrom('session')
    .innerJoin('therapy_group', 'therapy_group.group_id', 'session.group_id')
    .innerJoin('label', 'label.label_id', 'therapy_group.label_id')
    .select(['session_id', 'number', 'label.text as name'])
    .where('session_id', 'in', ids)
    .execute()
  return new Map(rows.map(({ session_id, number, name }) => [session_id, { number, name }]))
}
