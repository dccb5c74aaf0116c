import { isoWeek } from '../database/iso-week.ts'
import type { OutcomesWork } from '../database/work.ts'
import {
  type Episode,
  type EpisodeChange,
  findEpisode,
  findNewestEnded,
  findNewestOpen,
  findOfSession,
  findOpenInProgramme,
  insertEpisode,
  updateEpisode,
  updateStarted,
} from './episode-repository.ts'

/** A person's path from referral to follow-up, as the outcomes file keeps it. */
export type { Episode } from './episode-repository.ts'

export const readEpisode = (work: OutcomesWork, episodeId: string): Promise<Episode | undefined> =>
  findEpisode(work, episodeId)

/** The path that is going on: the one begun last, where there are two. */
export const readOpenEpisode = (work: OutcomesWork, personId: string): Promise<Episode | undefined> =>
  findNewestOpen(work, personId)

/** The path that ended last. */
export const readEndedEpisode = (work: OutcomesWork, personId: string): Promise<Episode | undefined> =>
  findNewestEnded(work, personId)

/** The path that is going on, else the one that ended last: what a screen about the person shows. */
export const readNewestEpisode = async (work: OutcomesWork, personId: string): Promise<Episode | undefined> =>
  (await findNewestOpen(work, personId)) ?? (await findNewestEnded(work, personId))

/** The path on which the person is or was in the session; undefined for somebody who is no member of it. */
export const readEpisodeOfSession = (
  work: OutcomesWork,
  personId: string,
  session: { readonly groupId: string; readonly number: number },
): Promise<Episode | undefined> => findOfSession(work, personId, session.groupId, session.number)

/** The path that is going on; one begins where none is. */
export async function openEpisode(work: OutcomesWork, personId: string): Promise<Episode> {
  return (await findNewestOpen(work, personId)) ?? beginEpisode(work, personId, {})
}

type Programme = { readonly programmeId: string; readonly plannedSessions: number }

/** The person's path in the programme goes on, or begins. */
export async function enterProgramme(
  work: OutcomesWork,
  personId: string,
  { programmeId, plannedSessions }: Programme,
): Promise<Episode> {
  const week = isoWeek(work.today)
  const open = await findOpenInProgramme(work, personId, programmeId)
  const change = {
    programme_id: programmeId,
    enrolled_week: open?.enrolled_week ?? week,
    planned_sessions: open?.planned_sessions ?? plannedSessions,
  }
  if (!open) return beginEpisode(work, personId, change)
  await updateEpisode(work, open.episode_id, change)
  return { ...open, ...change }
}

/** Stages of the path by their weeks; null takes a stage back. */
export const changeEpisode = (work: OutcomesWork, episodeId: string, change: EpisodeChange): Promise<void> =>
  updateEpisode(work, episodeId, change)

export const endEpisode = (
  work: OutcomesWork,
  episodeId: string,
  endedWith: NonNullable<Episode['ended_with']>,
): Promise<void> => updateEpisode(work, episodeId, { ended_week: isoWeek(work.today), ended_with: endedWith })

/**
 * A path starts in the week of the first session in which the person was there. It is worked out anew whenever their
 * attendance is recorded: a presence that is corrected to an absence must not count as a start.
 */
export async function keepStart(work: OutcomesWork, enrolmentIds: readonly string[]): Promise<void> {
  if (enrolmentIds.length > 0) await updateStarted(work, enrolmentIds)
}

async function beginEpisode(work: OutcomesWork, personId: string, stages: EpisodeChange): Promise<Episode> {
  const episode = {
    episode_id: work.newId(),
    person_id: personId,
    programme_id: null,
    referred_week: null,
    assessed_week: null,
    decided_week: null,
    decision: null,
    enrolled_week: null,
    started_week: null,
    ended_week: null,
    ended_with: null,
    planned_sessions: null,
    ...stages,
  }
  await insertEpisode(work, episode)
  return episode
}
