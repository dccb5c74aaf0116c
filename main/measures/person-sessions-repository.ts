import { sql } from 'kysely'
import type { ClinicalWork } from '../database/work.ts'

/** Sessions that took place while the person belonged to them, by group and number, with what was recorded. */
export const listSessionsOfEpisodes = (work: ClinicalWork, episodeIds: readonly string[]) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('session as s', (on) =>
      on
        .onRef('s.group_id', '=', 'e.group_id')
        .onRef('s.number', '>=', 'e.from_session')
        .on('s.state', 'in', ['held', 'closed'])
        .on((or) => or.or([or('e.to_session', 'is', null), or('s.number', '<=', or.ref('e.to_session'))])),
    )
    .innerJoin('session_detail as d', 'd.session_id', 's.session_id')
    .leftJoin('attendance as a', (on) =>
      on.on('a.seq', '=', (of) =>
        of
          .selectFrom('attendance')
          .whereRef('session_id', '=', 's.session_id')
          .whereRef('enrolment_id', '=', 'e.enrolment_id')
          .select((max) => max.fn.max('seq').as('seq')),
      ),
    )
    .where('e.episode_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(episodeIds)}))`)
    .orderBy('e.episode_id')
    .orderBy('d.date')
    .orderBy('s.number')
    .select(['e.episode_id as episodeId', 'e.group_id as groupId', 's.number', 'd.date', 'a.state'])
    .execute()

/** Open places in the user's own groups, or in all, with whose they are and how long the path was planned. */
export function listRunning(work: ClinicalWork, userId: string | null) {
  const running = work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('participant as p', 'p.person_id', 'e.person_id')
    .innerJoin('episode as w', 'w.episode_id', 'e.episode_id')
    .innerJoin('therapy_group as g', 'g.group_id', 'e.group_id')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .where('e.ended_with', 'is', null)
    .orderBy('l.text')
    .orderBy('p.sort_name')
    .select([
      'e.person_id as personId',
      'e.episode_id as episodeId',
      'e.group_id as groupId',
      'l.text as groupName',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'w.planned_sessions as plannedSessions',
    ])
  if (userId === null) return running.execute()
  return running
    .innerJoin('group_facilitator as f', 'f.group_id', 'e.group_id')
    .where('f.user_id', '=', userId)
    .execute()
}

/** The last planned session of a group; null where none is planned. */
export const findLastSession = async (work: ClinicalWork, groupId: string): Promise<number | null> =>
  (
    await work.clinical
      .selectFrom('session')
      .where('group_id', '=', groupId)
      .where('state', '!=', 'cancelled')
      .select((max) => max.fn.max('number').as('number'))
      .executeTakeFirst()
  )?.number ?? null

export const findProgrammeOfGroup = (work: ClinicalWork, groupId: string) =>
  work.clinical
    .selectFrom('therapy_group')
    .where('group_id', '=', groupId)
    .select('programme_id as programmeId')
    .executeTakeFirst()

/** Open follow-ups of the person that are due until a day. */
export const listFollowUpsDue = (work: ClinicalWork, personId: string, until: string) =>
  work.clinical
    .selectFrom('follow_up as f')
    .innerJoin('follow_up_detail as d', 'd.follow_up_id', 'f.follow_up_id')
    .where('f.person_id', '=', personId)
    .where('f.outcome', 'is', null)
    .where('d.due_on', '<=', until)
    .select(['f.episode_id as episodeId', 'f.months'])
    .execute()
