import type { Output } from '../../preload/contract/endpoint.ts'
import type { measures } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { readAhead } from '../sessions/ahead-service.ts'
import { readDueForSession } from './due-service.ts'

/** The sessions that wait for the user, with how much their members still have to fill in. There are few of them. */
export async function readDueAhead(work: ClinicalWork): Promise<Output<typeof measures.dueAhead>> {
  const waiting: { sessionId: string; due: number }[] = []
  for (const { sessionId } of await readAhead(work)) {
    const due = await readDueForSession(work, { sessionId })
    // A form that is filled in once answers everything that was due before.
    const forms = new Set(due.map(({ participantId, instrument }) => `${participantId} ${instrument}`))
    if (forms.size > 0) waiting.push({ sessionId, due: forms.size })
  }
  return waiting
}
