import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { MeasureDue, measures } from '../../preload/contract/measures.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { type Episode, readEndedEpisode, readOpenEpisode } from '../enrolments/episode-service.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { readParticipantName } from '../participants/participant-service.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import { listFollowUpsDue } from './follow-up-repository.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import { readPlanFor } from './measure-plan-service.ts'
import { measuresDue, type PlannedMeasure, type Stage } from './measures-due.ts'
import { findGroupStage, findOpenPlace, listGiven, listOpenPlacesIn } from './stage-repository.ts'

type Due = Output<typeof measures.dueForPerson>

/** What the plan of the person's programme wants now: on the path that is going on, and after the one that ended. */
export async function readDueForPerson(
  work: ClinicalWork,
  { participantId }: Checked<typeof measures.dueForPerson>,
): Promise<Due> {
  const name = await readParticipantName(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const open = await readOpenEpisode(work, participantId)
  const ended = await readEndedEpisode(work, participantId)
  const due: PlannedMeasure[] = []
  if (open || !ended) due.push(...(await dueOn(work, open, open ? await stageOn(work, open) : { is: 'before' })))
  if (ended) due.push(...(await dueOn(work, ended, await stageAfter(work, ended, open !== undefined))))
  return due.map((entry) => shown(participantId, name, entry))
}

/** What the members of the session have to fill in at it. Whoever has left is not asked. */
export async function readDueForSession(
  work: ClinicalWork,
  { sessionId }: Checked<typeof measures.dueForSession>,
): Promise<Due> {
  const session = await getMySession(work, sessionId)
  const group = await findGroupStage(work, session.groupId)
  const plan = await readPlanFor(work, group?.programmeId ?? null)
  const places = await listOpenPlacesIn(work, session.groupId)
  const paths = new Map(places.map(({ participantId, episodeId }) => [participantId, episodeId]))
  const given = Map.groupBy(await listGiven(work, [...paths.values()]), ({ episodeId }) => episodeId)
  const stage: Stage = {
    is: 'at-session',
    number: session.number,
    isLast: session.number >= (group?.last ?? Number.POSITIVE_INFINITY),
  }
  const members = await listMembers(work, session.groupId, session.number)
  return members.flatMap(({ participantId, name, endedWith }) => {
    const path = paths.get(participantId)
    if (endedWith !== null || path === undefined) return []
    return measuresDue(plan, given.get(path) ?? [], stage).map((entry) => shown(participantId, name, entry))
  })
}

async function dueOn(work: ClinicalWork, episode: Episode | undefined, stage: Stage) {
  const plan = await readPlanFor(work, episode?.programme_id ?? null)
  return measuresDue(plan, episode ? await listGiven(work, [episode.episode_id]) : [], stage)
}

/** At the next session of the group, else at the last one that took place; before a group where there is no place. */
async function stageOn(work: ClinicalWork, episode: Episode): Promise<Stage> {
  const place = await findOpenPlace(work, episode.episode_id)
  const group = place && (await findGroupStage(work, place.groupId))
  const number = group?.next ?? group?.lastHeld
  if (!place || number === undefined || number === null) return { is: 'before' }
  const own = Math.max(number, place.fromSession)
  return { is: 'at-session', number: own, isLast: own >= (group?.last ?? own) }
}

/** Nobody is asked for the end of a course that never began, or while the next path is going on. */
async function stageAfter(work: ClinicalWork, episode: Episode, goesOn: boolean): Promise<Stage> {
  const followUps = await listFollowUpsDue(work, episode.episode_id, isoWeek(work.today))
  const { ended_with } = episode
  const withClosure = !goesOn && ended_with !== null && !['never-started', 'died', 'moved-group'].includes(ended_with)
  return { is: 'ended', withClosure, followUpMonths: followUps.map(({ months }) => months) }
}

const shown = (
  participantId: string,
  name: string,
  { instrument, timepoint, sessionNumber, followUpMonths }: PlannedMeasure,
): MeasureDue => ({
  participantId,
  name,
  instrument,
  instrumentName: instrumentOf(instrument).name,
  timepoint,
  sessionNumber,
  followUpMonths,
})
