import type { Checked } from '../../preload/contract/endpoint.ts'
import type { MeasureDue, measures } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { readEpisodeOfSession, readNewestEpisode } from '../enrolments/episode-service.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { readParticipantName } from '../participants/participant-service.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import { dueMeasures } from './due-measures.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import { readPlan } from './measure-plan-service.ts'
import { listOfEpisodes } from './measure-repository.ts'
import {
  findLastSession,
  findProgrammeOfGroup,
  listFollowUpsDue,
  listSessionsOfEpisodes,
} from './person-sessions-repository.ts'

const followUpDaysAhead = 14

/** What one person has not been given yet: of the intake, of sessions held, of the end, of follow-ups. */
export async function readDueForPerson(
  work: ClinicalWork,
  { participantId }: Checked<typeof measures.dueForPerson>,
): Promise<MeasureDue[]> {
  const name = await readParticipantName(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const episode = await readNewestEpisode(work, participantId)
  if (!episode?.programme_id) return []
  const { entries } = await readPlan(work, { programmeId: episode.programme_id })
  const held = await listSessionsOfEpisodes(work, [episode.episode_id])
  const last = held.at(-1)
  const lastPlanned = last ? await findLastSession(work, last.groupId) : null
  const until = new Date(Date.parse(`${work.today}T00:00:00Z`) + followUpDaysAhead * 86_400_000)
  const followUps = await listFollowUpsDue(work, participantId, until.toISOString().slice(0, 10))
  return dueMeasures(entries, await listOfEpisodes(work, [episode.episode_id]), {
    sessions: held.map(({ number }) => number),
    isAtEnd: episode.ended_week !== null || (last !== undefined && last.number === lastPlanned),
    followUps: followUps.filter(({ episodeId }) => episodeId === episode.episode_id).map(({ months }) => months),
  }).map((due) => ({ ...due, participantId, name, instrumentName: instrumentOf(due.instrument).name }))
}

/** What the members of a session are to be given in it. */
export async function readDueForSession(
  work: ClinicalWork,
  { sessionId }: Checked<typeof measures.dueForSession>,
): Promise<MeasureDue[]> {
  const session = await getMySession(work, sessionId)
  const programme = await findProgrammeOfGroup(work, session.groupId)
  if (!programme) return []
  const { entries } = await readPlan(work, programme)
  const isAtEnd = session.number === (await findLastSession(work, session.groupId))
  const members = await listMembers(work, session.groupId, session.number)
  const episodes = new Map<string, string>()
  for (const { participantId } of members) {
    const episode = await readEpisodeOfSession(work, participantId, session)
    if (episode) episodes.set(participantId, episode.episode_id)
  }
  const given = Map.groupBy(await listOfEpisodes(work, [...episodes.values()]), ({ episodeId }) => episodeId)
  return members.flatMap(({ participantId, name }) =>
    dueMeasures(entries, given.get(episodes.get(participantId) ?? '') ?? [], {
      sessions: [session.number],
      isAtEnd,
      followUps: [],
    }).map((due) => ({ ...due, participantId, name, instrumentName: instrumentOf(due.instrument).name })),
  )
}
