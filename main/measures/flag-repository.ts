import { type Insertable, sql } from 'kysely'
import type { MeasureFlagRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

/** Flags with whose they are and what they were raised by, the oldest first. */
const flags = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('measure_flag as f')
    .innerJoin('participant as p', 'p.person_id', 'f.person_id')
    .innerJoin('administration as a', 'a.administration_id', 'f.administration_id')
    .innerJoin('administration_detail as d', 'd.administration_id', 'f.administration_id')
    .innerJoin('administration_revision as r', (on) =>
      on.onRef('r.administration_id', '=', 'd.administration_id').onRef('r.revision', '=', 'd.revision'),
    )
    // Rows stand in the order in which they were written; clocks go backwards.
    // With the plus SQLite does not read every flag there ever was to spare a sort of those that are open.
    .orderBy(sql`+f.rowid`)
    .select([
      'f.flag_id as flagId',
      'f.administration_id as administrationId',
      'f.person_id as participantId',
      'f.item',
      'f.answer',
      'f.raised_at as raisedAt',
      'f.closed_at as closedAt',
      'f.closed_by as closedBy',
      'f.action',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'a.instrument',
      'a.version',
      'd.session_id as sessionId',
      'r.given_on as givenOn',
    ])

export const findFlag = (work: ClinicalWork, flagId: string) =>
  flags(work).where('f.flag_id', '=', flagId).executeTakeFirst()

export type StoredFlag = NonNullable<Awaited<ReturnType<typeof findFlag>>>

export const listFlagsOf = (work: ClinicalWork, personId: string) =>
  flags(work).where('f.person_id', '=', personId).execute()

export const listFlagsOfAdministration = (work: ClinicalWork, administrationId: string) =>
  flags(work).where('f.administration_id', '=', administrationId).execute()

/** Open ones of the people whom the user registered or has, or had, in a group; null: of everybody. */
export function listOpenFlags(work: ClinicalWork, userId: string | null) {
  const open = flags(work).where('f.closed_at', 'is', null)
  if (userId === null) return open.execute()
  return open
    .where((is) =>
      is.or([
        is('p.registered_by', '=', userId),
        is.exists(
          is
            .selectFrom('enrolment as e')
            .innerJoin('group_facilitator as g', 'g.group_id', 'e.group_id')
            .whereRef('e.person_id', '=', 'f.person_id')
            .where('g.user_id', '=', userId)
            .select('e.enrolment_id'),
        ),
      ]),
    )
    .execute()
}

export const listOpenFlagsOfSession = (work: ClinicalWork, sessionId: string) =>
  flags(work).where('d.session_id', '=', sessionId).where('f.closed_at', 'is', null).execute()

export const insertFlag = (work: ClinicalWork, flag: Insertable<MeasureFlagRow>) =>
  work.clinical.insertInto('measure_flag').values(flag).execute()

export async function updateClosed(
  work: ClinicalWork,
  flagId: string,
  closed: { readonly closed_at: string; readonly closed_by: string; readonly action: string },
): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('measure_flag')
    .set(closed)
    .where('flag_id', '=', flagId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
