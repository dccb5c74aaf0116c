import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { CoursePrompt, measures } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { readNewestEpisode } from '../enrolments/episode-service.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { listAdministrations, type StoredAdministration } from './administration-repository.ts'
import { administrationRow } from './administration-row.ts'
import { readFlagsOf } from './flag-reading-service.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import {
  findFacilitated,
  listPlacesOfUser,
  listPlacesOnPath,
  listScoresOnPaths,
  listSessionsOnPaths,
  type Place,
} from './path-repository.ts'
import { promptsOfPlace } from './prompts-of-place.ts'
import { corridorOf } from './reliable-change.ts'

type Course = Output<typeof measures.course>

/** The person's newest path, for the screen: asks whether the user may open the person. */
export async function readCourse(
  work: ClinicalWork,
  { participantId }: Checked<typeof measures.course>,
): Promise<Course> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const episode = await readNewestEpisode(work, participantId)
  return readCourseOnPath(work, participantId, episode?.episode_id ?? null)
}

/** One path of the person, whichever; null where there is none. Asks nobody: closure and documents have done so. */
export async function readCourseOnPath(
  work: ClinicalWork,
  participantId: string,
  episodeId: string | null,
): Promise<Course> {
  const flags = await readFlagsOf(work, participantId)
  if (episodeId === null) return { courses: [], sessions: [], flags, prompts: [] }
  const given = await listAdministrations(work, [episodeId])
  const held = await listSessionsOnPaths(work, [episodeId])
  const places = await listPlacesOnPath(work, episodeId)
  return {
    courses: [...Map.groupBy(given, ({ instrument }) => instrument).values()].map(courseOf),
    sessions: held.map(({ number, date, state }) => ({
      number,
      date,
      attended: state === null ? null : state === 'present',
    })),
    flags,
    prompts: once(places.flatMap((place) => promptsOfPlace(place, given, held))),
  }
}

/** People of the user's own groups to think of. An owner without a group of their own sees all. */
export async function readPrompts(work: ClinicalWork): Promise<CoursePrompt[]> {
  const { userId, role } = work.actor
  const all = role === 'owner' && !(await findFacilitated(work, userId))
  const places = await listPlacesOfUser(work, all ? null : userId)
  const paths = [...new Set(places.map(({ episodeId }) => episodeId))]
  const given = Map.groupBy(await listScoresOnPaths(work, paths), ({ episodeId }) => episodeId)
  const held = Map.groupBy(await listSessionsOnPaths(work, paths), ({ episodeId }) => episodeId)
  const of = (place: Place) => promptsOfPlace(place, given.get(place.episodeId) ?? [], held.get(place.episodeId) ?? [])
  return once(places.flatMap(of))
}

/** Somebody in two groups on one path has their scores told once. */
function once(prompts: readonly CoursePrompt[]): CoursePrompt[] {
  const key = ({ participantId, reason, facts }: CoursePrompt) => `${participantId} ${reason} ${facts}`
  return [...new Map(prompts.map((prompt) => [key(prompt), prompt])).values()]
}

function courseOf(rows: readonly StoredAdministration[]): Course['courses'][number] {
  const first = rows.find(({ units, timepoint }) => units !== null && timepoint !== 'follow-up')
  const score = first && first.units !== null ? { position: first.position, units: first.units } : null
  const code = rows[0]?.instrument ?? 0
  const corridor = score && corridorOf(instrumentOf(code, first?.version), score.units)
  return {
    instrument: code,
    corridor: corridor && { from: corridor.low, to: corridor.high },
    administrations: rows.map((row) => administrationRow(instrumentOf(code, row.version), row, score)),
  }
}
