import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { FieldFault } from '../../preload/contract/failure.ts'
import { type Draft, noteCodes, type notes } from '../../preload/contract/notes.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { conflict, GroveFailure, notPossible, wrongField } from '../errors.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import type { Session } from '../sessions/session-service.ts'
import { findDraft, insertDraft, updateDraft } from './draft-repository.ts'
import { readSigned } from './signed-notes-service.ts'

/** Keeps what is being written, with names in it and half a sentence too: it is checked before it is signed. */
export async function saveDraft(
  work: ClinicalWork,
  { sessionId, participantId, draft, version }: Checked<typeof notes.saveDraft>,
): Promise<Output<typeof notes.saveDraft>> {
  const session = await getMySession(work, sessionId)
  if (session.state === 'cancelled') throw notPossible('session-cancelled')
  const signed = await readSigned(work, sessionId)
  if (participantId === null ? signed.group : signed.participantIds.has(participantId))
    throw notPossible('already-signed')
  const kept = await findDraft(work, sessionId, participantId)
  if (participantId === null) mustHaveNoCodes(draft)
  else if (!kept) await mustBeMember(work, session, participantId)
  if ((kept?.version ?? 0) !== version) throw conflict()
  const { homePractice: home_practice, ...rest } = draft
  const change = { ...rest, home_practice, author_id: work.actor.userId, saved_at: work.now }
  if (kept) await updateDraft(work, kept.note_id, version, change)
  else
    await insertDraft(work, {
      ...change,
      note_id: work.newId(),
      session_id: sessionId,
      person_id: participantId,
      version: 1,
    })
  return { version: version + 1 }
}

/** The four digits are a member's. */
function mustHaveNoCodes(draft: Draft): void {
  const set = noteCodes.filter((code) => draft[code] !== null)
  const faults = set.map((code): [string, FieldFault] => [`draft.${code}`, { fault: 'not-valid' }])
  if (faults.length > 0) throw new GroveFailure({ code: 'invalid', fields: Object.fromEntries(faults) })
}

async function mustBeMember(work: ClinicalWork, session: Session, participantId: string): Promise<void> {
  const members = await listMembers(work, session.groupId, session.number)
  if (!members.some((member) => member.participantId === participantId))
    throw wrongField('participantId', 'not-a-choice')
}
