import { type Insertable, sql } from 'kysely'
import type { AdministrationDetailRow, AdministrationRevisionRow } from '../database/clinical-rows.ts'
import type { AdministrationRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

/** Administrations with their newest revision. */
const administrations = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('administration as a')
    .innerJoin('administration_detail as d', 'd.administration_id', 'a.administration_id')
    .innerJoin('administration_revision as r', (on) =>
      on.onRef('r.administration_id', '=', 'd.administration_id').onRef('r.revision', '=', 'd.revision'),
    )
    .select([
      'a.administration_id as administrationId',
      'a.person_id as personId',
      'a.episode_id as episodeId',
      'a.instrument',
      'a.version',
      'a.timepoint',
      'a.session_number as sessionNumber',
      'a.follow_up_months as followUpMonths',
      'a.position',
      'a.score_units as scoreUnits',
      'a.void',
      'd.session_id as sessionId',
      'd.revision',
      'd.void_reason as voidReason',
      'r.given_on as givenOn',
      'r.answers',
    ])

export type Administration = Awaited<ReturnType<typeof listOfEpisode>>[number]

/** Those of one path, by instrument and in the order of their days; what was taken back as well. */
export const listOfEpisode = (work: ClinicalWork, episodeId: string) =>
  administrations(work).where('a.episode_id', '=', episodeId).orderBy('a.instrument').orderBy('a.position').execute()

export const listOfEpisodes = (work: ClinicalWork, episodeIds: readonly string[]) =>
  administrations(work)
    .where('a.episode_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(episodeIds)}))`)
    .orderBy('a.episode_id')
    .orderBy('a.instrument')
    .orderBy('a.position')
    .execute()

export const findAdministration = (work: ClinicalWork, administrationId: string) =>
  administrations(work).where('a.administration_id', '=', administrationId).executeTakeFirst()

export const listRevisions = (work: ClinicalWork, administrationId: string) =>
  work.clinical
    .selectFrom('administration_revision')
    .where('administration_id', '=', administrationId)
    .orderBy('revision', 'desc')
    .selectAll()
    .execute()

export const findBirthDate = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('participant')
    .where('person_id', '=', personId)
    .select('birth_date as birthDate')
    .executeTakeFirst()

export async function insertAdministration(
  work: ClinicalWork,
  administration: Insertable<AdministrationRow>,
  detail: Insertable<AdministrationDetailRow>,
  revision: Insertable<AdministrationRevisionRow>,
): Promise<void> {
  await work.clinical.insertInto('administration_detail').values(detail).execute()
  await work.clinical.insertInto('administration_revision').values(revision).execute()
  await work.outcomes.insertInto('administration').values(administration).execute()
}

/** A correction: the revision is added, and the number in the outcomes file is the newest one's. */
export async function appendRevision(
  work: ClinicalWork,
  revision: Insertable<AdministrationRevisionRow>,
  change: Pick<AdministrationRow, 'week' | 'score_units'>,
): Promise<void> {
  await work.clinical.insertInto('administration_revision').values(revision).execute()
  const { numUpdatedRows } = await work.clinical
    .updateTable('administration_detail')
    .set({ revision: revision.revision })
    .where('administration_id', '=', revision.administration_id)
    .where('revision', '=', revision.revision - 1)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
  const changed = await work.outcomes
    .updateTable('administration')
    .set(change)
    .where('administration_id', '=', revision.administration_id)
    .executeTakeFirst()
  mustChangeOne(changed.numUpdatedRows)
}

export async function updateVoid(work: ClinicalWork, administrationId: string, reason: string): Promise<void> {
  const detail = await work.clinical
    .updateTable('administration_detail')
    .set({ void_reason: reason })
    .where('administration_id', '=', administrationId)
    .where('void_reason', 'is', null)
    .executeTakeFirst()
  mustChangeOne(detail.numUpdatedRows)
  const row = await work.outcomes
    .updateTable('administration')
    .set({ void: 1 })
    .where('administration_id', '=', administrationId)
    .executeTakeFirst()
  mustChangeOne(row.numUpdatedRows)
}

/** Positions 1, 2, 3 by day and then as they were entered; only what differs is written. */
export async function updatePositions(work: ClinicalWork, episodeId: string, instrument: number): Promise<void> {
  const rows = await work.clinical
    .selectFrom('administration as a')
    .innerJoin('administration_detail as d', 'd.administration_id', 'a.administration_id')
    .innerJoin('administration_revision as r', (on) =>
      on.onRef('r.administration_id', '=', 'd.administration_id').onRef('r.revision', '=', 'd.revision'),
    )
    .where('a.episode_id', '=', episodeId)
    .where('a.instrument', '=', instrument)
    .orderBy('r.given_on')
    .orderBy(sql`a.rowid`)
    .select(['a.administration_id as administrationId', 'a.position'])
    .execute()
  for (const [index, { administrationId, position }] of rows.entries())
    if (position !== index + 1)
      await work.outcomes
        .updateTable('administration')
        .set({ position: index + 1 })
        .where('administration_id', '=', administrationId)
        .execute()
}
