import { sql } from 'kysely'
import type { ClinicalWork } from '../database/work.ts'

const among = (ids: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Sessions that took place on paths, in order, with what was recorded last; state null where nobody said anything. */
export const listSessionsOnPaths = (work: ClinicalWork, episodeIds: readonly string[]) =>
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
    .where('e.episode_id', 'in', among(episodeIds))
    .orderBy('d.date')
    .orderBy('s.number')
    .select([
      'e.episode_id as episodeId',
      'e.enrolment_id as enrolmentId',
      's.session_id as sessionId',
      's.number',
      'd.date',
      'a.state',
    ])
    .execute()

/** What prompts are made of: scores that count, measure by measure in the order of the days, without the answers. */
export const listScoresOnPaths = (work: ClinicalWork, episodeIds: readonly string[]) =>
  work.clinical
    .selectFrom('administration')
    .where('episode_id', 'in', among(episodeIds))
    .where('void', '=', 0)
    .orderBy('episode_id')
    .orderBy('instrument')
    .orderBy('position')
    .select([
      'episode_id as episodeId',
      'instrument',
      'version',
      'timepoint',
      'position',
      'session_number as sessionNumber',
      'score_units as units',
    ])
    .execute()

/** Places that are held now, with who, where, and how long the path is planned. */
const places = (work: ClinicalWork) =>
  work.clinical
    .selectFrom('enrolment as e')
    .innerJoin('episode as p', 'p.episode_id', 'e.episode_id')
    .innerJoin('participant as n', 'n.person_id', 'e.person_id')
    .innerJoin('therapy_group as g', 'g.group_id', 'e.group_id')
    .innerJoin('label as l', 'l.label_id', 'g.label_id')
    .where('e.ended_with', 'is', null)
    .orderBy('n.sort_name')
    .orderBy('e.enrolment_id')
    .select([
      'e.enrolment_id as enrolmentId',
      'e.episode_id as episodeId',
      'e.person_id as participantId',
      'e.group_id as groupId',
      'l.text as groupName',
      'n.given_name as givenName',
      'n.family_name as familyName',
      'p.planned_sessions as plannedSessions',
    ])

export type Place = Awaited<ReturnType<typeof listPlacesOnPath>>[number]

export const listPlacesOnPath = (work: ClinicalWork, episodeId: string) =>
  places(work).where('e.episode_id', '=', episodeId).execute()

/** In the groups that the user facilitates; null: in all. */
export function listPlacesOfUser(work: ClinicalWork, userId: string | null) {
  if (userId === null) return places(work).execute()
  return places(work)
    .innerJoin('group_facilitator as f', 'f.group_id', 'e.group_id')
    .where('f.user_id', '=', userId)
    .execute()
}

export const findFacilitated = (work: ClinicalWork, userId: string) =>
  work.clinical
    .selectFrom('group_facilitator')
    .where('user_id', '=', userId)
    .select('group_id')
    .limit(1)
    .executeTakeFirst()
