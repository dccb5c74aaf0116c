import type { Checked } from '../../preload/contract/endpoint.ts'
import type { measures } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { notFound, notPossible } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { closeWhenDone } from '../sessions/session-closing-service.ts'
import { getSession } from '../sessions/session-service.ts'
import { findFlag, updateClosed } from './flag-repository.ts'

/** Closes a flag, once, with what was done. The session in which it was raised is closed with it, if all is done. */
export async function closeFlag(
  work: ClinicalWork,
  { flagId, action }: Checked<typeof measures.closeFlag>,
): Promise<null> {
  const flag = await findFlag(work, flagId)
  if (!flag) throw notFound()
  await mustHaveAccess(work, flag.participantId, null)
  if (flag.closedAt !== null) throw notPossible('flag-closed')
  await updateClosed(work, flagId, { closed_at: work.now, closed_by: work.actor.userId, action })
  if (flag.sessionId !== null) await closeWhenDone(work, await getSession(work, flag.sessionId))
  return null
}
