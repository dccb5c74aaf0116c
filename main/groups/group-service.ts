import type { Output } from '../../preload/contract/endpoint.ts'
import type { groups } from '../../preload/contract/groups.ts'
import type { ClinicalWork, OutcomesWork } from '../database/work.ts'
import { notFound, notPossible } from '../errors.ts'
import { personName } from '../participants/person-name.ts'
import { byName } from '../practice/by-name.ts'
import { groupGrid } from './group-grid.ts'
import {
  findFacilitator,
  findGroup,
  findName,
  listAttendance,
  listEnrolled,
  listFacilitators,
  listGroups,
  listSessionsOf,
} from './group-repository.ts'

/** Whether the user facilitates the group. */
export const isMyGroup = async (work: OutcomesWork, groupId: string): Promise<boolean> =>
  (await findFacilitator(work, groupId, work.actor.userId)) !== undefined

/** A facilitator changes own groups; the owner, who reads all, may change all. */
export async function mustBeMyGroup(work: OutcomesWork, groupId: string): Promise<void> {
  if (work.actor.role !== 'owner' && !(await isMyGroup(work, groupId))) throw notPossible('not-your-group')
}

export async function getGroupName(work: OutcomesWork, groupId: string): Promise<string> {
  const group = await findName(work, groupId)
  if (!group) throw notFound()
  return group.name
}

export async function readGroups(work: ClinicalWork): Promise<Output<typeof groups.list>> {
  const rows = await listGroups(work, work.actor.userId)
  return rows
    .map(({ nextSessionId, nextDate, nextStartTime, mine, ...group }) => ({
      ...group,
      mine: mine > 0,
      nextSession:
        nextSessionId && nextDate && nextStartTime
          ? { sessionId: nextSessionId, date: nextDate, startTime: nextStartTime }
          : null,
    }))
    .toSorted(byName)
}

export async function readGroup(work: ClinicalWork, groupId: string): Promise<Output<typeof groups.get>> {
  const group = await findGroup(work, groupId)
  if (!group) throw notFound()
  const facilitators = await listFacilitators(work, groupId)
  const members = await listEnrolled(work, groupId)
  const sessions = await listSessionsOf(work, groupId)
  return {
    ...group,
    facilitators: facilitators.map(({ userId }) => ({ userId, displayName: work.staff.nameOf(userId) })),
    members: members.map(({ enrolmentId, participantId, fromSession, endedWith, ...person }) => ({
      enrolmentId,
      participantId,
      name: personName(person),
      fromSession,
      endedWith,
    })),
    sessions: sessions.map(({ stepId: _, ...session }) => session),
  }
}

export async function readGrid(work: ClinicalWork, groupId: string): Promise<Output<typeof groups.grid>> {
  if (!(await findName(work, groupId))) throw notFound()
  const sessions = await listSessionsOf(work, groupId)
  const members = await listEnrolled(work, groupId)
  const attendance = await listAttendance(work, groupId)
  return {
    ...groupGrid(sessions, members, attendance),
    members: members.map(({ enrolmentId, participantId, ...person }) => ({
      enrolmentId,
      participantId,
      name: personName(person),
    })),
  }
}
