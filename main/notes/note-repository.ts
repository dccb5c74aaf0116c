import { type Insertable, sql } from 'kysely'
import type { NoteRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'

export type { NoteRow } from '../database/clinical-rows.ts'

export const insertNote = (work: ClinicalWork, note: Insertable<NoteRow>) =>
  work.clinical.insertInto('note').values(note).execute()

/** Every signed note of the session, versions of one note in order. */
export const listNotesOfSession = (work: ClinicalWork, sessionId: string) =>
  work.clinical
    .selectFrom('note')
    .where('session_id', '=', sessionId)
    .orderBy('note_id')
    .orderBy('version')
    .selectAll()
    .execute()

/** Notes with their addenda in order. */
export const listVersions = (work: ClinicalWork, noteIds: readonly string[]) =>
  work.clinical
    .selectFrom('note')
    .where('note_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(noteIds)}))`)
    .orderBy('note_id')
    .orderBy('version')
    .selectAll()
    .execute()

/** Whose notes of the session are signed; null is the group note. */
export const listSigned = (work: ClinicalWork, sessionId: string) =>
  work.clinical
    .selectFrom('note')
    .where('session_id', '=', sessionId)
    .where('version', '=', 1)
    .select('person_id')
    .execute()

/** The newest member note of each person from the group's sessions before this number, with its addenda in order. */
export const listLastNotes = (work: ClinicalWork, groupId: string, number: number) =>
  work.clinical
    .selectFrom('session as s')
    .innerJoin('session_detail as d', 'd.session_id', 's.session_id')
    .innerJoin('note as first', 'first.session_id', 's.session_id')
    .innerJoin('note as n', 'n.note_id', 'first.note_id')
    .where('s.group_id', '=', groupId)
    .where('first.kind', '=', 'member')
    .where('s.number', '=', (newest) =>
      newest
        .selectFrom('note as m')
        .innerJoin('session as ms', 'ms.session_id', 'm.session_id')
        .whereRef('m.person_id', '=', 'first.person_id')
        .where('m.kind', '=', 'member')
        .where('ms.group_id', '=', groupId)
        .where('ms.number', '<', number)
        .select((max) => max.fn.max('ms.number').as('number')),
    )
    .orderBy('n.note_id')
    .orderBy('n.version')
    .select(['first.person_id as participantId', 'n.body', 'd.date as sessionDate'])
    .execute()

export type PageEnd = { readonly at: string; readonly noteId: string; readonly version: number }

/** Newest first, after the end of the page before. */
export function listNotesOfPerson(work: ClinicalWork, personId: string, after: PageEnd | null, limit: number) {
  const query = work.clinical
    .selectFrom('note as n')
    .innerJoin('session as s', 's.session_id', 'n.session_id')
    .innerJoin('session_detail as d', 'd.session_id', 'n.session_id')
    .innerJoin('therapy_group as g', 'g.group_id', 's.group_id')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .where('n.person_id', '=', personId)
    .orderBy('n.at', 'desc')
    .orderBy('n.note_id', 'desc')
    .orderBy('n.version', 'desc')
    .limit(limit)
    .selectAll('n')
    .select(['d.date as sessionDate', 'l.text as groupName'])
  if (!after) return query.execute()
  return query
    .where(sql<boolean>`(n.at, n.note_id, n.version) < (${after.at}, ${after.noteId}, ${after.version})`)
    .execute()
}

/** Of the hashes those that the clinical audit holds as signed, and by whom. */
export async function listAudited(
  work: ClinicalWork,
  hashes: readonly string[],
): Promise<readonly { readonly userId: string; readonly hash: string }[]> {
  // The planner has no statistics here and would read every entry of a signature.
  const { rows } = await sql<{ userId: string; hash: string }>`
    SELECT user_id AS "userId", subjects ->> 'noteHash' AS hash
    FROM main.audit_entry INDEXED BY audit_entry_note
    WHERE action = 'note signed'
      AND subjects ->> 'noteHash' IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))
  `.execute(work.clinical)
  return rows
}

const identity = [
  'p.person_id as participantId',
  'p.given_name as givenName',
  'p.family_name as familyName',
  'p.preferred_name as preferredName',
  'p.phone',
  'p.email',
  'p.address',
] as const

/** What the name guard must know of everybody who is or was in the group. */
export const listIdentities = (work: ClinicalWork, groupId: string) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('participant as p', 'p.person_id', 'e.person_id')
    .where('e.group_id', '=', groupId)
    .distinct()
    .select(identity)
    .execute()

/** The same of everybody who is or was in a group of the person, and of the person. */
export const listIdentitiesAround = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('enrolment as mine')
    .innerJoin('enrolment as e', 'e.group_id', 'mine.group_id')
    .innerJoin('participant as p', 'p.person_id', 'e.person_id')
    .where('mine.person_id', '=', personId)
    .distinct()
    .select(identity)
    .execute()
