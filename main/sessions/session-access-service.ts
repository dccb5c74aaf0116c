import type { ClinicalWork } from '../database/work.ts'
import { notPossible } from '../errors.ts'
import { isMyGroup } from '../groups/group-service.ts'
import { getSession, type Session } from './session-service.ts'

/** A facilitator opens the sessions of own groups; the owner all. */
export async function getMySession(work: ClinicalWork, sessionId: string): Promise<Session> {
  const session = await getSession(work, sessionId)
  await mustBeMine(work, session.groupId)
  return session
}

export async function mustBeMine(work: ClinicalWork, groupId: string): Promise<void> {
  if (work.actor.role !== 'owner' && !(await isMyGroup(work, groupId))) throw notPossible('not-your-group')
}
