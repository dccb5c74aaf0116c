import { type Insertable, sql } from 'kysely'
import type { MeasureFlagRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'

const flags = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('measure_flag as f')
    .innerJoin('administration_detail as d', 'd.administration_id', 'f.administration_id')
    .innerJoin('administration_revision as r', (on) =>
      on.onRef('r.administration_id', '=', 'd.administration_id').onRef('r.revision', '=', 'd.revision'),
    )
    .innerJoin('administration as a', 'a.administration_id', 'f.administration_id')
    .innerJoin('participant as p', 'p.person_id', 'f.person_id')
    .orderBy('f.raised_at')
    .orderBy('f.flag_id')
    .selectAll('f')
    .select([
      'a.instrument',
      'a.version',
      'd.session_id',
      'r.given_on',
      'p.given_name as givenName',
      'p.family_name as familyName',
    ])

export type KeptFlag = Awaited<ReturnType<typeof listFlagsOfPerson>>[number]

export const listFlagsOfPerson = (work: ClinicalWork, personId: string) =>
  flags(work).where('f.person_id', '=', personId).execute()

export const listFlagsOfAdministration = (work: ClinicalWork, administrationId: string) =>
  flags(work).where('f.administration_id', '=', administrationId).execute()

export const findFlag = (work: ClinicalWork, flagId: string) =>
  flags(work).where('f.flag_id', '=', flagId).executeTakeFirst()

/** Open ones of everybody, or of the people whom the user registered or has in a group. */
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

export const findOpenInSession = (work: ClinicalWork, sessionId: string) =>
  work.clinical
    .selectFrom('measure_flag as f')
    .innerJoin('administration_detail as d', 'd.administration_id', 'f.administration_id')
    .where('d.session_id', '=', sessionId)
    .where('f.closed_at', 'is', null)
    .select(sql<number>`1`.as('open'))
    .limit(1)
    .executeTakeFirst()

export const insertFlag = (work: ClinicalWork, flag: Insertable<MeasureFlagRow>) =>
  work.clinical.insertInto('measure_flag').values(flag).execute()

/** Answers whether it was open. */
export async function updateClosed(
  work: ClinicalWork,
  flagId: string,
  closed: { readonly at: string; readonly by: string; readonly action: string },
): Promise<boolean> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('measure_flag')
    .set({ closed_at: closed.at, closed_by: closed.by, action: closed.action })
    .where('flag_id', '=', flagId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
