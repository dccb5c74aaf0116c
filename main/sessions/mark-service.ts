import type { Checked } from '../../preload/contract/endpoint.ts'
import type { sessions } from '../../preload/contract/sessions.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { notPossible, wrongField } from '../errors.ts'
import { closeFlagsOf } from '../measures/session-flags-service.ts'
import { appendRiskAnswer, findMark, insertMark, listLastAnswers, removeMark } from './mark-repository.ts'
import { isRiskOpen, isSlip, riskAnsweredAt, riskMarkedAt } from './risk-mark.ts'
import { getMySession } from './session-access-service.ts'
import { closeWhenDone } from './session-closing-service.ts'

/** Sets or takes off a mark. Setting one that is set, or taking off one that is not, changes nothing. */
export async function setMark(
  work: ClinicalWork,
  { sessionId, participantId, mark, set }: Checked<typeof sessions.mark>,
): Promise<null> {
  const session = await getMySession(work, sessionId)
  if (session.state === 'cancelled') throw notPossible('session-cancelled')
  // Afterwards nobody would look for an open risk here: what comes up later is an addendum.
  if (session.state === 'closed') throw notPossible('session-closed')
  const members = await listMembers(work, session.groupId, session.number)
  if (!members.some((member) => member.participantId === participantId))
    throw wrongField('participantId', 'not-a-choice')
  const found = await findMark(work, sessionId, participantId, mark)
  if (set === Boolean(found)) return null
  const answered = await lastAnswer(work, sessionId, participantId)
  if (!found) {
    const set_at = mark === 'risk' ? riskMarkedAt(work.now, answered) : work.now
    await insertMark(work, { session_id: sessionId, person_id: participantId, mark, set_by: work.actor.userId, set_at })
    return null
  }
  const { set_by: setBy, set_at: setAt } = found
  if (mark === 'risk' && isRiskOpen(setAt, answered) && !isSlip({ setBy, setAt }, work.actor.userId, work.now))
    throw notPossible('risk-open')
  await removeMark(work, found)
  return null
}

/**
 * Keeps what was done, by whom and when, about the risk mark and about the member's own answers in this session.
 * Answering again adds to it.
 */
export async function answerRisk(
  work: ClinicalWork,
  { sessionId, participantId, action }: Checked<typeof sessions.answerRisk>,
): Promise<null> {
  const session = await getMySession(work, sessionId)
  const mark = await findMark(work, sessionId, participantId, 'risk')
  const flags = await closeFlagsOf(work, { sessionId, participantId, action })
  if (!mark && flags === 0) throw notPossible('no-risk')
  if (mark)
    await appendRiskAnswer(work, {
      session_id: sessionId,
      person_id: participantId,
      action,
      answered_by: work.actor.userId,
      answered_at: riskAnsweredAt(work.now, mark.set_at),
    })
  await closeWhenDone(work, session)
  return null
}

const lastAnswer = async (work: ClinicalWork, sessionId: string, personId: string): Promise<string | null> =>
  (await listLastAnswers(work, sessionId)).find((answer) => answer.person_id === personId)?.answered_at ?? null
