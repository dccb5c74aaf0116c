import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { readSigned } from '../notes/signed-notes-service.ts'
import { readMarks } from './mark-reading-service.ts'
import { updateSession } from './session-repository.ts'
import type { Session } from './session-service.ts'

/** Closes a held session once the group note and every member's are signed and no risk is open. Answers whether it is. */
export async function closeWhenDone(work: ClinicalWork, session: Session): Promise<boolean> {
  if (session.state !== 'held') return session.state === 'closed'
  const marks = await readMarks(work, session.sessionId)
  if ([...marks.values()].some((member) => member.riskOpen)) return false
  const signed = await readSigned(work, session.sessionId)
  const members = await listMembers(work, session.groupId, session.number)
  if (!signed.group || members.some((member) => !signed.participantIds.has(member.participantId))) return false
  await updateSession(work, session.sessionId, { state: 'closed' })
  return true
}
