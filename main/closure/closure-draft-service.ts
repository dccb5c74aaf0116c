import type { ClosureWords, closure } from '../../preload/contract/closure.ts'
import { closureFields } from '../../preload/contract/closure.ts'
import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { ClinicalWork } from '../database/work.ts'
import { conflict } from '../errors.ts'
import { getMyPlace } from './closure-access-service.ts'
import { readClosureBody } from './closure-body.ts'
import { findClosureDraft, insertClosureDraft, updateClosureDraft } from './closure-draft-repository.ts'
import { listSummariesOfEnrolment } from './closure-summary-repository.ts'

/** Keeps what is being written, with names in it and half a sentence too: it is checked before it is signed. */
export async function saveClosureDraft(
  work: ClinicalWork,
  { enrolmentId, version, ...words }: Checked<typeof closure.saveDraft>,
): Promise<Output<typeof closure.saveDraft>> {
  const { participantId } = await getMyPlace(work, enrolmentId)
  const kept = await findClosureDraft(work, enrolmentId)
  if ((kept?.version ?? 0) !== version) throw conflict()
  const change = { ...words, saved_by: work.actor.userId, saved_at: work.now }
  if (kept) await updateClosureDraft(work, enrolmentId, version, change)
  else await insertClosureDraft(work, { ...change, enrolment_id: enrolmentId, person_id: participantId, version: 1 })
  return { version: version + 1 }
}

const noWords = Object.fromEntries(closureFields.map((field) => [field, ''])) as ClosureWords

/** The words so far: the draft, else those signed last, from which the next version starts. */
export async function readClosureWords(
  work: ClinicalWork,
  enrolmentId: string,
): Promise<{ readonly words: ClosureWords; readonly version: number }> {
  const draft = await findClosureDraft(work, enrolmentId)
  if (draft) return { words: wordsOf(draft), version: draft.version }
  const signed = (await listSummariesOfEnrolment(work, enrolmentId)).at(-1)
  const body = signed && readClosureBody(signed)
  return { words: body ? wordsOf(body.words) : noWords, version: 0 }
}

const wordsOf = ({ achievements, skills, support, maintenance, resources, recommendation, letter }: ClosureWords) => ({
  achievements,
  skills,
  support,
  maintenance,
  resources,
  recommendation,
  letter,
})
