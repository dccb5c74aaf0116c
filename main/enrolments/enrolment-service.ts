import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { enrolments } from '../../preload/contract/enrolments.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { GroveFailure, notFound, notPossible } from '../errors.ts'
import { mustBeMyGroup } from '../groups/group-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { personName } from '../participants/person-name.ts'
import {
  appendRosterEvent,
  findEnrolment,
  findLastHeldNumber,
  findOpenEnrolmentOf,
  findRoster,
  insertEnrolment,
  listMembersAt,
  listPlaces,
  updateEnded,
} from './enrolment-repository.ts'
import { endEpisode, enterProgramme } from './episode-service.ts'

export type Member = Awaited<ReturnType<typeof listMembersAt>>[number] & { readonly name: string }

/** Those who belong to the session of this number, whether or not they have left since. */
export async function listMembers(work: ClinicalWork, groupId: string, sessionNumber: number): Promise<Member[]> {
  const members = await listMembersAt(work, groupId, sessionNumber)
  return members.map((member) => ({ ...member, name: personName(member) }))
}

type Roster = NonNullable<Awaited<ReturnType<typeof findRoster>>>

/** Gives the person a place in the group from a session on. Nobody else's rows are read or written. */
export async function enrol(
  work: ClinicalWork,
  { groupId, participantId, fromSession }: Checked<typeof enrolments.enrol>,
): Promise<Output<typeof enrolments.enrol>> {
  const roster = await findRoster(work, groupId)
  if (!roster) throw notFound()
  await mustBeMyGroup(work, groupId)
  await mustBeRegistered(work, participantId)
  await mustBeFree(work, roster, { groupId, participantId, fromSession })
  const enrolmentId = work.newId()
  const week = isoWeek(work.today)
  const episode = await enterProgramme(work, participantId, roster)
  await insertEnrolment(
    work,
    {
      enrolment_id: enrolmentId,
      episode_id: episode.episode_id,
      person_id: participantId,
      group_id: groupId,
      from_session: fromSession,
    },
    { enrolment_id: enrolmentId, person_id: participantId, enrolled_at: work.now },
  )
  await appendRosterEvent(work, { enrolment_id: enrolmentId, person_id: participantId, what: 'enrolled', week })
  return { enrolmentId }
}

async function mustBeFree(work: ClinicalWork, roster: Roster, wanted: Checked<typeof enrolments.enrol>): Promise<void> {
  const places = await listPlaces(work, wanted.groupId, wanted.participantId)
  if (places.some((place) => place.endedWith === null)) throw notPossible('already-enrolled')
  if (roster.enrolled >= roster.capacity) throw notPossible('group-full')
  // Somebody who comes back starts after their last session, or the register would hold them twice.
  const least = Math.max(0, ...places.map((place) => place.toSession ?? 0)) + 1
  if (wanted.fromSession < least) throw outOfRange('too-small', least)
  const most = Math.max(least, roster.lastSession ?? 0)
  if (wanted.fromSession > most) throw outOfRange('too-large', most)
}

const outOfRange = (fault: 'too-small' | 'too-large', limit: number) =>
  new GroveFailure({ code: 'invalid', fields: { fromSession: { fault, limit } } })

/** Ends the place with the last session that took place; the path ends with it unless it goes on in another group. */
export async function endEnrolment(
  work: ClinicalWork,
  { enrolmentId, endedWith, reason }: Checked<typeof enrolments.end>,
): Promise<null> {
  const enrolment = await findEnrolment(work, enrolmentId)
  if (!enrolment) throw notFound()
  await mustBeMyGroup(work, enrolment.group_id)
  if (enrolment.ended_with !== null) throw notPossible('already-ended')
  const toSession = (await findLastHeldNumber(work, enrolment.group_id)) ?? 0
  await updateEnded(work, enrolmentId, { toSession, endedWith }, { endedAt: work.now, reason })
  const week = isoWeek(work.today)
  await appendRosterEvent(work, { enrolment_id: enrolmentId, person_id: enrolment.person_id, what: 'ended', week })
  const goesOn = endedWith === 'moved-group' || (await findOpenEnrolmentOf(work, enrolment.episode_id))
  if (!goesOn) await endEpisode(work, enrolment.episode_id, endedWith)
  return null
}
