import type { Insertable } from 'kysely'
import type { RiskAnswerRow, SessionMarkRow } from '../database/clinical-rows.ts'
import type { ClinicalWork } from '../database/work.ts'

export const listMarks = (work: ClinicalWork, sessionId: string) =>
  work.clinical.selectFrom('session_mark').where('session_id', '=', sessionId).selectAll().execute()

export const findMark = (work: ClinicalWork, sessionId: string, personId: string, mark: SessionMarkRow['mark']) =>
  work.clinical
    .selectFrom('session_mark')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('mark', '=', mark)
    .selectAll()
    .executeTakeFirst()

export const insertMark = (work: ClinicalWork, mark: Insertable<SessionMarkRow>) =>
  work.clinical.insertInto('session_mark').values(mark).execute()

export const removeMark = (work: ClinicalWork, { session_id, person_id, mark }: SessionMarkRow) =>
  work.clinical
    .deleteFrom('session_mark')
    .where('session_id', '=', session_id)
    .where('person_id', '=', person_id)
    .where('mark', '=', mark)
    .execute()

/** When each member's risk was answered last in this session. */
export const listLastAnswers = (work: ClinicalWork, sessionId: string) =>
  work.clinical
    .selectFrom('risk_answer')
    .where('session_id', '=', sessionId)
    .groupBy('person_id')
    .select((of) => ['person_id', of.fn.max('answered_at').as('answered_at')])
    .execute()

export const appendRiskAnswer = (work: ClinicalWork, answer: Insertable<RiskAnswerRow>) =>
  work.clinical.insertInto('risk_answer').values(answer).execute()
