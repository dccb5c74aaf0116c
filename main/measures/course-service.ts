import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { CoursePrompt, measures } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { readNewestEpisode } from '../enrolments/episode-service.ts'
import { notFound } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { readParticipantName } from '../participants/participant-service.ts'
import { personName } from '../participants/person-name.ts'
import { administrationRow, courseRows, type KeptAdministration } from './administration-row.ts'
import { readFlagsOf, readFlagsOfPerson } from './flag-service.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import { findAdministration, listOfEpisode, listOfEpisodes, listRevisions } from './measure-repository.ts'
import { unpackAnswers } from './packed-answers.ts'
import { listRunning, listSessionsOfEpisodes } from './person-sessions-repository.ts'
import { promptFacts } from './prompt-facts.ts'
import { corridorOf } from './reliable-change.ts'
import { scoreText } from './scoring.ts'

type Course = Output<typeof measures.course>

/** The person's newest path, measure by measure. */
export async function readCourse(
  work: ClinicalWork,
  { participantId }: Checked<typeof measures.course>,
): Promise<Course> {
  const name = await readParticipantName(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const flags = await readFlagsOfPerson(work, participantId)
  const episode = await readNewestEpisode(work, participantId)
  if (!episode) return { courses: [], sessions: [], flags, prompts: [] }
  const kept = await listOfEpisode(work, episode.episode_id)
  const held = await listSessionsOfEpisodes(work, [episode.episode_id])
  const running = (await listRunning(work, null)).find(({ episodeId }) => episodeId === episode.episode_id)
  const reasons = promptFacts({
    administrations: kept,
    sessions: heldOf(held.filter(({ groupId }) => !running || groupId === running.groupId)),
    plannedSessions: episode.planned_sessions,
    isRunning: running !== undefined,
  })
  return {
    courses: [...Map.groupBy(kept, ({ instrument }) => instrument).values()].flatMap(courseOf),
    sessions: held.map(({ number, date, state }) => ({ number, date, attended: attendedOf(state) })),
    flags,
    prompts: reasons.map((reason) => ({
      ...reason,
      participantId,
      name,
      groupId: running?.groupId ?? null,
      groupName: running?.groupName ?? null,
    })),
  }
}

function courseOf(kept: readonly KeptAdministration[]): Course['courses'] {
  const administrations = courseRows(kept)
  const [any] = kept
  if (!any || administrations.length === 0) return []
  const first = kept.find((one) => one.void === 0 && one.scoreUnits !== null)
  const corridor =
    first?.scoreUnits == null ? null : corridorOf(instrumentOf(first.instrument, first.version), first.scoreUnits)
  return [
    { instrument: any.instrument, corridor: corridor && { from: corridor.low, to: corridor.high }, administrations },
  ]
}

const attendedOf = (state: 'present' | 'absent' | null) => (state === null ? null : state === 'present')
const heldOf = (rows: readonly { readonly number: number; readonly state: 'present' | 'absent' | null }[]) =>
  rows.map(({ number, state }) => ({ number, attended: attendedOf(state) }))

/** Everybody in the user's own running groups whom something in their course brings to mind. */
export async function readPrompts(work: ClinicalWork): Promise<CoursePrompt[]> {
  const running = await listRunning(work, work.actor.role === 'owner' ? null : work.actor.userId)
  const episodeIds = running.map(({ episodeId }) => episodeId)
  const kept = Map.groupBy(await listOfEpisodes(work, episodeIds), ({ episodeId }) => episodeId)
  const held = Map.groupBy(await listSessionsOfEpisodes(work, episodeIds), ({ episodeId }) => episodeId)
  return running.flatMap((place) => {
    const { personId, episodeId, groupId, groupName, plannedSessions } = place
    const sessions = (held.get(episodeId) ?? []).filter((session) => session.groupId === groupId)
    return promptFacts({
      administrations: kept.get(episodeId) ?? [],
      sessions: heldOf(sessions),
      plannedSessions,
      isRunning: true,
    }).map((reason) => ({ ...reason, participantId: personId, name: personName(place), groupId, groupName }))
  })
}

/** One filling-in with its answers, what was corrected, and its flags. */
export async function readAdministration(
  work: ClinicalWork,
  { administrationId }: Checked<typeof measures.administration>,
): Promise<Output<typeof measures.administration>> {
  const kept = await findAdministration(work, administrationId)
  if (!kept) throw notFound()
  await mustHaveAccess(work, kept.personId, null)
  const instrument = instrumentOf(kept.instrument, kept.version)
  const ofPath = (await listOfEpisode(work, kept.episodeId)).filter((one) => one.instrument === kept.instrument)
  const standing = courseRows(ofPath).find((row) => row.administrationId === administrationId)
  return {
    participantId: kept.personId,
    administration: standing ?? administrationRow(kept, null),
    takenBack: kept.voidReason,
    revisions: (await listRevisions(work, administrationId)).map((row) => ({
      revision: row.revision,
      givenOn: row.given_on,
      answers: row.answers === null ? null : [...unpackAnswers(instrument, row.answers)],
      scoreText: row.score_units === null ? null : scoreText(instrument, row.score_units),
      how: row.how,
      reason: row.reason ?? '',
      enteredBy: work.staff.nameOf(row.entered_by),
      enteredAt: row.entered_at,
    })),
    flags: await readFlagsOf(work, administrationId),
  }
}
