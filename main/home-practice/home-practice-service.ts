import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { homePractice } from '../../preload/contract/home-practice.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { conflict, GroveFailure, notPossible, wrongField } from '../errors.ts'
import { readGroupIdentities } from '../notes/group-identities-service.ts'
import { findNames } from '../notes/name-guard.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import type { Session } from '../sessions/session-service.ts'
import {
  appendReports,
  findAnyReport,
  findSetBefore,
  findSetBy,
  insertHomePractice,
  listOfPerson,
  listReports,
  updatePlannedTimes,
  updateWords,
} from './home-practice-repository.ts'
import { reportFaults } from './report-faults.ts'

export type PersonHomePractice = Output<typeof homePractice.ofParticipant>

export async function readHomePractice(
  work: ClinicalWork,
  { sessionId }: Checked<typeof homePractice.ofSession>,
): Promise<Output<typeof homePractice.ofSession>> {
  const { groupId, number } = await getMySession(work, sessionId)
  const before = (await findSetBefore(work, groupId, number)) ?? null
  const reports = before ? await listReports(work, before.homePracticeId, sessionId) : []
  const newest = new Map(reports.map((report) => [report.enrolmentId, report]))
  const members = await listMembers(work, groupId, number)
  return {
    set: (await findSetBy(work, sessionId)) ?? null,
    before,
    reports: members.map(({ enrolmentId, participantId, name }) => ({
      enrolmentId,
      participantId,
      name,
      times: newest.get(enrolmentId)?.times ?? null,
      helpfulness: newest.get(enrolmentId)?.helpfulness ?? null,
    })),
  }
}

/** What the group takes home from the session. It stays as it is once members have reported of it. */
export async function setHomePractice(
  work: ClinicalWork,
  { sessionId, words, plannedTimes, version }: Checked<typeof homePractice.set>,
): Promise<Output<typeof homePractice.set>> {
  const session = await mySessionNotCancelled(work, sessionId)
  const set = await findSetBy(work, sessionId)
  if ((set?.version ?? 0) !== version) throw conflict()
  if (findNames(words, null, await readGroupIdentities(work, session.groupId)).length > 0)
    throw wrongField('words', 'names-a-member')
  const by = { words, set_by: work.actor.userId, set_at: work.now }
  if (set) {
    if (await findAnyReport(work, set.homePracticeId)) throw notPossible('already-reported')
    await updateWords(work, set.homePracticeId, version, by)
    if (set.plannedTimes !== plannedTimes) await updatePlannedTimes(work, set.homePracticeId, plannedTimes)
  } else {
    const ids = { home_practice_id: work.newId(), session_id: sessionId }
    await insertHomePractice(work, { ...ids, planned_times: plannedTimes }, { ...ids, ...by, version: 1 })
  }
  return { version: version + 1 }
}

/** What members of the session say of what was set before. A later report of a member corrects the earlier. */
export async function reportHomePractice(
  work: ClinicalWork,
  { sessionId, entries }: Checked<typeof homePractice.report>,
): Promise<null> {
  const { groupId, number } = await mySessionNotCancelled(work, sessionId)
  const before = await findSetBefore(work, groupId, number)
  if (!before) throw notPossible('nothing-set')
  const members = await listMembers(work, groupId, number)
  const people = new Map(members.map((member) => [member.enrolmentId, member.participantId]))
  const fields = reportFaults(entries, new Set(people.keys()))
  if (Object.keys(fields).length > 0) throw new GroveFailure({ code: 'invalid', fields })
  await appendReports(
    work,
    entries.map(({ enrolmentId, times, helpfulness }) => ({
      home_practice_id: before.homePracticeId,
      session_id: sessionId,
      enrolment_id: enrolmentId,
      person_id: people.get(enrolmentId) ?? '',
      times,
      helpfulness,
    })),
  )
  return null
}

async function mySessionNotCancelled(work: ClinicalWork, sessionId: string): Promise<Session> {
  const session = await getMySession(work, sessionId)
  if (session.state === 'cancelled') throw notPossible('session-cancelled')
  return session
}

/** For a screen of the person: asks whether the user may open them. */
export async function readHomePracticeOf(
  work: ClinicalWork,
  { participantId }: Checked<typeof homePractice.ofParticipant>,
): Promise<PersonHomePractice> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  return homePracticeOfPerson(work, participantId)
}

/** Who asks has made sure that the user may see it. */
export const homePracticeOfPerson = (work: ClinicalWork, participantId: string): Promise<PersonHomePractice> =>
  listOfPerson(work, participantId)
