import type { ClinicalWork } from '../database/work.ts'
import { listOpenFlagsOfSession, updateClosed } from './flag-repository.ts'

/** The members whose answers in the session ask for action: it is not closed before somebody has acted. */
export async function readFlagged(work: ClinicalWork, sessionId: string): Promise<ReadonlySet<string>> {
  const open = await listOpenFlagsOfSession(work, sessionId)
  return new Set(open.map(({ participantId }) => participantId))
}

/** Closes a member's flags of the session with what was done about the risk. Answers how many there were. */
export async function closeFlagsOf(
  work: ClinicalWork,
  { sessionId, participantId, action }: Readonly<Record<'sessionId' | 'participantId' | 'action', string>>,
): Promise<number> {
  const open = await listOpenFlagsOfSession(work, sessionId)
  const own = open.filter((flag) => flag.participantId === participantId)
  for (const { flagId } of own) {
    await updateClosed(work, flagId, { closed_at: work.now, closed_by: work.actor.userId, action })
    work.record('flag closed', { flagId, participantId, sessionId })
  }
  return own.length
}
