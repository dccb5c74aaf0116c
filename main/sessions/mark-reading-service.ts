import type { Mark } from '../../preload/contract/sessions.ts'
import type { ClinicalWork } from '../database/work.ts'
import { readFlagged } from '../measures/session-flags-service.ts'
import { listLastAnswers, listMarks } from './mark-repository.ts'
import { isRiskOpen } from './risk-mark.ts'

export type MarksOfMember = { readonly marks: readonly Mark[]; readonly riskOpen: boolean }

/**
 * The marks of a session by participant; whoever has none is not in it. A risk is open by a mark of the facilitator, or
 * by a member's own answer to a measure in the session.
 */
export async function readMarks(work: ClinicalWork, sessionId: string): Promise<ReadonlyMap<string, MarksOfMember>> {
  const marks = await listMarks(work, sessionId)
  const answers = new Map((await listLastAnswers(work, sessionId)).map((row) => [row.person_id, row.answered_at]))
  const flagged = await readFlagged(work, sessionId)
  const byPerson = Map.groupBy(marks, (row) => row.person_id)
  return new Map(
    [...new Set([...byPerson.keys(), ...flagged])].map((personId) => {
      const rows = byPerson.get(personId) ?? []
      const isMarked = rows.some((row) => row.mark === 'risk' && isRiskOpen(row.set_at, answers.get(personId) ?? null))
      return [personId, { marks: rows.map((row) => row.mark), riskOpen: isMarked || flagged.has(personId) }]
    }),
  )
}
