import { sql } from 'kysely'
import type { OutcomesWork } from '../database/work.ts'

/** What was given on paths and counts. One SQL text for any number of paths. */
export const listGiven = (work: OutcomesWork, episodeIds: readonly string[]) =>
  work.outcomes
    .selectFrom('administration')
    .where('episode_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(episodeIds)}))`)
    .where('void', '=', 0)
    .select([
      'episode_id as episodeId',
      'instrument',
      'timepoint',
      'session_number as sessionNumber',
      'follow_up_months as followUpMonths',
    ])
    .execute()

/** The group as a plan sees it: whose plan, and which session is next, was last, will be the last one. */
export const findGroupStage = (work: OutcomesWork, groupId: string) =>
  work.outcomes
    .selectFrom('therapy_group as g')
    .leftJoin('session as s', 's.group_id', 'g.group_id')
    .where('g.group_id', '=', groupId)
    .groupBy('g.group_id')
    .select((of) => [
      'g.programme_id as programmeId',
      of.fn.min('s.number').filterWhere('s.state', '=', 'planned').as('next'),
      of.fn.max('s.number').filterWhere('s.state', 'in', ['held', 'closed']).as('lastHeld'),
      of.fn.max('s.number').filterWhere('s.state', '!=', 'cancelled').as('last'),
    ])
    .executeTakeFirst()

/** Open places with their paths, of a group or on a path. */
const openPlaces = (work: OutcomesWork) =>
  work.outcomes
    .selectFrom('enrolment')
    .where('ended_with', 'is', null)
    .orderBy('from_session', 'desc')
    .select([
      'person_id as participantId',
      'episode_id as episodeId',
      'group_id as groupId',
      'from_session as fromSession',
    ])

export const listOpenPlacesIn = (work: OutcomesWork, groupId: string) =>
  openPlaces(work).where('group_id', '=', groupId).execute()

export const findOpenPlace = (work: OutcomesWork, episodeId: string) =>
  openPlaces(work).where('episode_id', '=', episodeId).executeTakeFirst()
