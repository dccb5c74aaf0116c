import type { Mark } from '../../preload/contract/sessions.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listLastAnswers, listMarks } from './mark-repository.ts'
import { isRiskOpen } from './risk-mark.ts'

export type MarksOfMember = { readonly marks: readonly Mark[]; readonly riskOpen: boolean }

/** The marks of a session by participant; whoever has none is not in it. */
export async function readMarks(work: ClinicalWork, sessionId: string): Promise<ReadonlyMap<string, MarksOfMember>> {
  const marks = await listMarks(work, sessionId)
  const answers = new Map((await listLastAnswers(work, sessionId)).map((row) => [row.person_id, row.answered_at]))
  const byPerson = Map.groupBy(marks, (row) => row.person_id)
  return new Map(
    [...byPerson].map(([personId, rows]) => [
      personId,
      {
        marks: rows.map((row) => row.mark),
        riskOpen: rows.some((row) => row.mark === 'risk' && isRiskOpen(row.set_at, answers.get(personId) ?? null)),
      },
    ]),
  )
}
