import { type Insertable, sql } from 'kysely'
import type { AccessReasonRow, ParticipantRow } from '../database/clinical-rows.ts'
import { compiledOnce } from '../database/compiled-once.ts'
import type { PersonPopulationRow, PersonRow } from '../database/outcomes-rows.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'
import type { PageEnd } from './participant-page-key.ts'

/** What a list shows of a person; `groups` are the names of those they are enrolled in now, as JSON. */
const rowsOf = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('participant as p')
    .select((of) => [
      'p.person_id as participantId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.preferred_name as preferredName',
      'p.record_number as recordNumber',
      'p.birth_date as birthDate',
      'p.sort_name as sortName',
      of
        .selectFrom('enrolment as e')
        .innerJoin('therapy_group as g', 'g.group_id', 'e.group_id')
        .innerJoin('label as l', 'l.label_id', 'g.label_id')
        .whereRef('e.person_id', '=', 'p.person_id')
        .where('e.ended_with', 'is', null)
        .select(sql<string>`json_group_array(l.text ORDER BY l.text)`.as('names'))
        .$asScalar()
        .$notNull()
        .as('groups'),
    ])

/** People whose folded text has every word, in order of name, after the end of the page before. */
export function listParticipants(work: ClinicalWork, words: readonly string[], after: PageEnd | null, limit: number) {
  let query = rowsOf(work).orderBy('p.sort_name').orderBy('p.person_id').limit(limit)
  for (const word of words) query = query.where(sql<boolean>`instr(p.search_text, ${word}) > 0`)
  if (after) query = query.where(sql<boolean>`(p.sort_name, p.person_id) > (${after.sortName}, ${after.personId})`)
  return query.execute()
}

/** One SQL text for any number of ids. */
export const listParticipantsById = (work: ClinicalWork, personIds: readonly string[]) =>
  rowsOf(work)
    .where('p.person_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(personIds)}))`)
    .execute()

/** Folded names of about the wanted length, in letters. The index of the list answers it alone. */
export const listSortNames = (work: ClinicalWork, least: number, most: number) =>
  work.clinical
    .selectFrom('participant')
    .where((of) => of.between(of.fn<number>('length', ['sort_name']), least, most))
    .select(['person_id as participantId', 'sort_name as sortName'])
    .execute()

/** What the name guard must know of those whose folded text has one of the words. */
export const listIdentitiesWith = (work: ClinicalWork, words: readonly string[]) =>
  work.clinical
    .selectFrom('participant as p')
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(words)}) AS word WHERE instr(p.search_text, word.value) > 0)`,
    )
    .select([
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.preferred_name as preferredName',
      'p.phone',
      'p.address',
      'p.email',
    ])
    .execute()

export const listBornOn = (work: ClinicalWork, birthDate: string) =>
  work.clinical
    .selectFrom('participant')
    .where('birth_date', '=', birthDate)
    .select('person_id as participantId')
    .execute()

export const findParticipant = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('participant as p')
    .innerJoin('person as o', 'o.person_id', 'p.person_id')
    .where('p.person_id', '=', personId)
    .selectAll('p')
    .select((of) => [
      'o.gender',
      'o.age_band',
      of
        .selectFrom('person_population as c')
        .whereRef('c.person_id', '=', 'p.person_id')
        .select(sql<string>`json_group_array(c.population ORDER BY c.population)`.as('codes'))
        .$asScalar()
        .$notNull()
        .as('populations'),
    ])
    .executeTakeFirst()

const namesOf = compiledOnce((db: ClinicalWork['clinical'], personId: string) =>
  db
    .selectFrom('participant')
    .where('person_id', '=', personId)
    .select(['given_name as givenName', 'family_name as familyName']),
)
export const findNames = async (work: ClinicalWork, personId: string) => (await namesOf(work.clinical, personId))[0]

/** Upper and lower case of ASCII letters are one, by the column's collation. */
export const findByRecordNumber = (work: ClinicalWork, recordNumber: string) =>
  work.clinical
    .selectFrom('participant')
    .where('record_number', '=', recordNumber)
    .select('person_id as participantId')
    .executeTakeFirst()

/** The greatest n of the record numbers of the form G-n; 0 where there is none. */
export const findGreatestNumber = async (work: ClinicalWork): Promise<number> => {
  const digits = sql<string>`substr(record_number, 3)`
  const found = await work.clinical
    .selectFrom('participant')
    // The range lets the index of the column serve; "." follows "-".
    .where('record_number', '>=', 'G-')
    .where('record_number', '<', 'G.')
    .where(sql<boolean>`${digits} NOT GLOB '*[^0-9]*' AND length(record_number) BETWEEN 3 AND 14`)
    .select(sql<number | null>`max(CAST(${digits} AS INTEGER))`.as('greatest'))
    .executeTakeFirst()
  return found?.greatest ?? 0
}

/** Every place of the person, with the sessions in which their attendance was recorded. */
export const listEnrolmentsOf = (work: ClinicalWork, personId: string) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('therapy_group as g', 'g.group_id', 'e.group_id')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .leftJoin('session as s', (on) =>
      on
        .onRef('s.group_id', '=', 'e.group_id')
        .onRef('s.number', '>=', 'e.from_session')
        .on('s.state', 'in', ['held', 'closed'])
        .on((or) => or.or([or('e.to_session', 'is', null), or('s.number', '<=', or.ref('e.to_session'))])),
    )
    // The newest event of the member in the session.
    .leftJoin('attendance as a', (on) =>
      on.on('a.seq', '=', (of) =>
        of
          .selectFrom('attendance')
          .whereRef('session_id', '=', 's.session_id')
          .whereRef('enrolment_id', '=', 'e.enrolment_id')
          .select((max) => max.fn.max('seq').as('seq')),
      ),
    )
    .where('e.person_id', '=', personId)
    .groupBy('e.enrolment_id')
    .orderBy('g.first_week', 'desc')
    .orderBy('e.from_session', 'desc')
    .orderBy('e.enrolment_id')
    .select((of) => [
      'e.enrolment_id as enrolmentId',
      'e.group_id as groupId',
      'l.text as groupName',
      'e.from_session as fromSession',
      'e.ended_with as endedWith',
      of.fn.count<number>('a.seq').as('sessionsOffered'),
      of.fn.count<number>('a.seq').filterWhere('a.state', '=', 'present').as('sessionsAttended'),
    ])
    .execute()

/**
 * The person, where the user registered them, facilitates a group in which they have or had a place, or stated a
 * reason between the two instants.
 */
export const findOpenTo = (
  work: ClinicalWork,
  personId: string,
  userId: string,
  reason: { readonly from: string; readonly to: string },
) =>
  work.clinical
    .selectFrom('participant as p')
    .where('p.person_id', '=', personId)
    .where((is) =>
      is.or([
        is('p.registered_by', '=', userId),
        is.exists(
          is
            .selectFrom('enrolment as e')
            .innerJoin('group_facilitator as f', 'f.group_id', 'e.group_id')
            .where('e.person_id', '=', personId)
            .where('f.user_id', '=', userId)
            .select('e.enrolment_id'),
        ),
        is.exists(
          is
            .selectFrom('access_reason')
            .where('person_id', '=', personId)
            .where('user_id', '=', userId)
            .where('at', '>=', reason.from)
            .where('at', '<=', reason.to)
            .select('id'),
        ),
      ]),
    )
    .select('p.person_id')
    .executeTakeFirst()

export const appendReason = (work: ClinicalWork, reason: Insertable<AccessReasonRow>) =>
  work.clinical.insertInto('access_reason').values(reason).execute()

export async function insertParticipant(
  work: ClinicalWork,
  person: Insertable<PersonRow>,
  participant: Insertable<ParticipantRow>,
): Promise<void> {
  await work.outcomes.insertInto('person').values(person).execute()
  await work.clinical.insertInto('participant').values(participant).execute()
}

type Change = Omit<Insertable<ParticipantRow>, 'person_id' | 'registered_by' | 'registered_at' | 'version'>

/** Answers the new version; conflict where `version` is not the one in the file. */
export async function updateParticipant(
  work: ClinicalWork,
  personId: string,
  version: number,
  change: Change,
): Promise<number> {
  const { numUpdatedRows } = await work.clinical
    .updateTable('participant')
    .set({ ...change, version: version + 1 })
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
  return version + 1
}

export async function updatePerson(
  work: OutcomesWork,
  personId: string,
  change: Pick<PersonRow, 'age_band' | 'gender'>,
): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('person')
    .set(change)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

type PopulationCode = PersonPopulationRow['population']

export async function insertPopulations(work: OutcomesWork, personId: string, codes: readonly PopulationCode[]) {
  if (codes.length === 0) return
  await work.outcomes
    .insertInto('person_population')
    .values(codes.map((population) => ({ person_id: personId, population })))
    .execute()
}

export const removePopulations = (work: OutcomesWork, personId: string) =>
  work.outcomes.deleteFrom('person_population').where('person_id', '=', personId).execute()
