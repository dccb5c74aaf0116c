import { type Insertable, sql } from 'kysely'
import type { ClosureSummaryRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'

export const insertSummary = (work: ClinicalWork, summary: Insertable<ClosureSummaryRow>) =>
  work.clinical.insertInto('closure_summary').values(summary).execute()

/** Every version of the summary of one enrolment, in order. */
export const listSummariesOfEnrolment = (work: ClinicalWork, enrolmentId: string) =>
  work.clinical
    .selectFrom('closure_summary')
    .where('enrolment_id', '=', enrolmentId)
    .orderBy('version')
    .selectAll()
    .execute()

/** Every version of every summary of the person, newest first. */
export const listSummariesOfPerson = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('closure_summary as c')
    .leftJoin('enrolment as e', 'e.enrolment_id', 'c.enrolment_id')
    .leftJoin('therapy_group as g', 'g.group_id', 'e.group_id')
    .leftJoin('label as l', 'l.label_id', 'g.label_id')
    .where('c.person_id', '=', personId)
    .orderBy('c.at', 'desc')
    .orderBy('c.version', 'desc')
    .selectAll('c')
    .select('l.text as groupName')
    .execute()

export const listSummaryVersions = (work: ClinicalWork, closureId: string) =>
  work.clinical
    .selectFrom('closure_summary')
    .where('closure_id', '=', closureId)
    .orderBy('version')
    .selectAll()
    .execute()

/** Of the hashes those that the clinical audit holds as signed summaries, and by whom. */
export async function listAuditedSummaries(
  work: ClinicalWork,
  hashes: readonly string[],
): Promise<readonly { readonly userId: string; readonly hash: string }[]> {
  // The planner has no statistics here and would read every entry of a signature.
  const { rows } = await sql<{ userId: string; hash: string }>`
    SELECT user_id AS "userId", subjects ->> 'closureHash' AS hash
    FROM main.audit_entry INDEXED BY audit_entry_closure
    WHERE action = 'closure summary signed'
      AND subjects ->> 'closureHash' IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))
  `.execute(work.clinical)
  return rows
}
