import { type Insertable, type Selectable, sql } from 'kysely'
import type { AdministrationDetailRow, AdministrationRevisionRow } from '../database/clinical-rows.ts'
import type { AdministrationRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

/** Administrations with their newest revision, which is the one that counts. */
const administrations = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('administration as a')
    .innerJoin('administration_detail as d', 'd.administration_id', 'a.administration_id')
    .innerJoin('administration_revision as r', (on) =>
      on.onRef('r.administration_id', '=', 'd.administration_id').onRef('r.revision', '=', 'd.revision'),
    )
    .select([
      'a.administration_id as administrationId',
      'a.person_id as participantId',
      'a.episode_id as episodeId',
      'a.instrument',
      'a.version',
      'a.timepoint',
      'a.session_number as sessionNumber',
      'a.follow_up_months as followUpMonths',
      'a.week',
      'a.position',
      'a.score_units as units',
      'a.void as isVoid',
      'd.session_id as sessionId',
      'd.revision',
      'd.void_reason as voidReason',
      'r.given_on as givenOn',
      'r.answers',
      'r.how',
    ])

export const findAdministration = (work: ClinicalWork, administrationId: string) =>
  administrations(work).where('a.administration_id', '=', administrationId).executeTakeFirst()

export type StoredAdministration = NonNullable<Awaited<ReturnType<typeof findAdministration>>>

/** Those that count, measure by measure in the order of the days. One SQL text for any number of paths. */
export const listAdministrations = (work: ClinicalWork, episodeIds: readonly string[]) =>
  administrations(work)
    .where('a.episode_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(episodeIds)}))`)
    .where('a.void', '=', 0)
    .orderBy('a.episode_id')
    .orderBy('a.instrument')
    .orderBy('a.position')
    .execute()

/** The score against which a path's changes of a measure are told: the first before its end. Units. */
export const findFirstScore = (work: OutcomesWork, episodeId: string, instrument: number) =>
  work.outcomes
    .selectFrom('episode_measure')
    .where('episode_id', '=', episodeId)
    .where('instrument', '=', instrument)
    .select(['first_position as position', 'first_units as units'])
    .executeTakeFirst()

/** Positions as they should be: by the day on which it was filled in, then by entry. Also those taken back have one. */
export const listOrder = (work: ClinicalWork, episodeId: string, instrument: number) =>
  administrations(work)
    .where('a.episode_id', '=', episodeId)
    .where('a.instrument', '=', instrument)
    .orderBy('r.given_on')
    // Rows stand in the order in which they were written.
    .orderBy(sql`a.rowid`)
    .execute()

export const listRevisions = (work: ClinicalWork, administrationId: string) =>
  work.clinical
    .selectFrom('administration_revision')
    .where('administration_id', '=', administrationId)
    .orderBy('revision', 'desc')
    .selectAll()
    .execute()

export const findGreatestPosition = async (work: OutcomesWork, episodeId: string, instrument: number) => {
  const found = await work.outcomes
    .selectFrom('administration')
    .where('episode_id', '=', episodeId)
    .where('instrument', '=', instrument)
    .select((max) => max.fn.max('position').as('position'))
    .executeTakeFirst()
  return found?.position ?? 0
}

export async function insertAdministration(
  work: ClinicalWork,
  administration: Insertable<AdministrationRow>,
  detail: Insertable<AdministrationDetailRow>,
): Promise<void> {
  await work.outcomes.insertInto('administration').values(administration).execute()
  await work.clinical.insertInto('administration_detail').values(detail).execute()
}

export const appendRevision = (work: ClinicalWork, revision: Insertable<AdministrationRevisionRow>) =>
  work.clinical.insertInto('administration_revision').values(revision).execute()

type Change = Partial<Pick<Selectable<AdministrationRow>, 'week' | 'version' | 'position' | 'score_units' | 'void'>>

export async function updateAdministration(work: OutcomesWork, administrationId: string, change: Change) {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('administration')
    .set(change)
    .where('administration_id', '=', administrationId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

/** Conflict where `revision` is not the newest, or it was taken back meanwhile. */
export async function updateDetailOf(
  work: ClinicalWork,
  administrationId: string,
  revision: number,
  change: { readonly revision?: number; readonly void_reason?: string },
): Promise<void> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('administration_detail')
    .set(change)
    .where('administration_id', '=', administrationId)
    .where('revision', '=', revision)
    .where('void_reason', 'is', null)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}
