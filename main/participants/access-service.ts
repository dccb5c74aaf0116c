import type { ClinicalWork } from '../database/work.ts'
import { notPossible } from '../errors.ts'
import { folded } from './folded.ts'
import { appendReason, findOpenTo } from './participant-repository.ts'

/**
 * The owner opens everybody; a clinician the people of own groups, now or in the past, those they registered, and
 * those for whom they stated a reason today.
 */
export async function mayOpen(work: ClinicalWork, participantId: string): Promise<boolean> {
  if (work.actor.role === 'owner') return true
  // Up to now: a reason from a day when the clock ran ahead must not hold until that day comes.
  const today = { from: startOfDay(work.today), to: work.now }
  return (await findOpenTo(work, participantId, work.actor.userId, today)) !== undefined
}

/** For others a reason is asked, kept and audited; one of blanks is none. */
export async function mustHaveAccess(work: ClinicalWork, participantId: string, reason: string | null): Promise<void> {
  if (await mayOpen(work, participantId)) return
  if (reason === null || folded(reason) === '') throw notPossible('state-a-reason')
  await appendReason(work, { person_id: participantId, user_id: work.actor.userId, at: work.now, reason })
  work.record('reason stated', { participantId })
}

/** The instant at which a day begins on this computer's calendar. */
const startOfDay = (day: string) => new Date(`${day}T00:00:00`).toISOString()
