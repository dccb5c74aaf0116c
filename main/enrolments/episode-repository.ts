import { type Insertable, type Selectable, sql } from 'kysely'
import type { EpisodeRow } from '../database/outcomes-rows.ts'
import type { OutcomesWork } from '../database/work.ts'
import { mustChangeOne } from '../errors.ts'

export type Episode = Selectable<EpisodeRow>

export const findEpisode = (work: OutcomesWork, episodeId: string) =>
  work.outcomes.selectFrom('episode').where('episode_id', '=', episodeId).selectAll().executeTakeFirst()

/** The person's open path in the programme, or one that began without a programme yet. */
export const findOpenInProgramme = (work: OutcomesWork, personId: string, programmeId: string) =>
  work.outcomes
    .selectFrom('episode')
    .where('person_id', '=', personId)
    .where('ended_week', 'is', null)
    .where((or) => or.or([or('programme_id', '=', programmeId), or('programme_id', 'is', null)]))
    // null sorts first: the programme's own path is taken before one without.
    .orderBy('programme_id', 'desc')
    .selectAll()
    .executeTakeFirst()

/** Rows stand in the order in which they were written; an imported path of the past is newer than none that is open. */
const written = sql`rowid`

export const findNewestOpen = (work: OutcomesWork, personId: string) =>
  work.outcomes
    .selectFrom('episode')
    .where('person_id', '=', personId)
    .where('ended_week', 'is', null)
    .orderBy(written, 'desc')
    .selectAll()
    .executeTakeFirst()

export const findNewestEnded = (work: OutcomesWork, personId: string) =>
  work.outcomes
    .selectFrom('episode')
    .where('person_id', '=', personId)
    .where('ended_week', 'is not', null)
    .orderBy('ended_week', 'desc')
    .orderBy(written, 'desc')
    .selectAll()
    .executeTakeFirst()

/** The path of the person's newest place in the group that holds the session of this number. */
export const findOfSession = (work: OutcomesWork, personId: string, groupId: string, sessionNumber: number) =>
  work.outcomes
    .selectFrom('enrolment as e')
    .innerJoin('episode as p', 'p.episode_id', 'e.episode_id')
    .where('e.person_id', '=', personId)
    .where('e.group_id', '=', groupId)
    .where('e.from_session', '<=', sessionNumber)
    .where((or) => or.or([or('e.to_session', 'is', null), or('e.to_session', '>=', sessionNumber)]))
    .orderBy('e.from_session', 'desc')
    .selectAll('p')
    .executeTakeFirst()

export const insertEpisode = (work: OutcomesWork, episode: Insertable<EpisodeRow>) =>
  work.outcomes.insertInto('episode').values(episode).execute()

export type EpisodeChange = Partial<Omit<Episode, 'episode_id' | 'person_id'>>

export async function updateEpisode(work: OutcomesWork, episodeId: string, change: EpisodeChange): Promise<void> {
  const { numUpdatedRows } = await work.outcomes
    .updateTable('episode')
    .set(change)
    .where('episode_id', '=', episodeId)
    .executeTakeFirst()
  mustChangeOne(numUpdatedRows)
}

/** The first week in which the person was there, by the newest event of each session; null where they never were. */
export const updateStarted = (work: OutcomesWork, enrolmentIds: readonly string[]) =>
  work.outcomes
    .updateTable('episode')
    .set((of) => ({
      started_week: of
        .selectFrom('enrolment as e')
        .innerJoin('attendance as a', 'a.enrolment_id', 'e.enrolment_id')
        .innerJoin('session as s', 's.session_id', 'a.session_id')
        .whereRef('e.episode_id', '=', 'episode.episode_id')
        .where('a.state', '=', 'present')
        .where('a.seq', '=', (newest) =>
          newest
            .selectFrom('attendance')
            .whereRef('session_id', '=', 'a.session_id')
            .whereRef('enrolment_id', '=', 'a.enrolment_id')
            .select((max) => max.fn.max('seq').as('seq')),
        )
        .select((min) => min.fn.min('s.week').as('week')),
    }))
    .where('episode_id', 'in', (of) =>
      of.selectFrom('enrolment').where('enrolment_id', 'in', enrolmentIds).select('episode_id'),
    )
    .execute()
