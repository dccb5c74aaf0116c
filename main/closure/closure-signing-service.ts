import type { ClosureWords, closure } from '../../preload/contract/closure.ts'
import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { ClinicalWork } from '../database/work.ts'
import { endEnrolment } from '../enrolments/enrolment-service.ts'
import { notPossible } from '../errors.ts'
import { readPractice } from '../practice/practice-service.ts'
import { getMyPlace } from './closure-access-service.ts'
import { type ClosureBody, closureType, type ReadyClosure, readyClosure } from './closure-body.ts'
import { removeClosureDraft } from './closure-draft-repository.ts'
import { readClosureWords } from './closure-draft-service.ts'
import type { Place } from './closure-facts-repository.ts'
import { type DrawnTogether, drawTogether } from './closure-facts-service.ts'
import { findBeforeSigning } from './closure-findings-service.ts'
import { readSummaryRows } from './closure-reading-service.ts'
import { insertSummary, listSummariesOfEnrolment } from './closure-summary-repository.ts'
import { createFollowUps, mustBePossible, proposeFollowUps, readOpenFollowUps } from './follow-up-service.ts'
import { leftOut } from './left-out.ts'

export async function prepareClosure(
  work: ClinicalWork,
  { enrolmentId }: Checked<typeof closure.prepare>,
): Promise<Output<typeof closure.prepare>> {
  const place = await getMyPlace(work, enrolmentId)
  const drawn = await drawTogether(work, place)
  const { words, version } = await readClosureWords(work, enrolmentId)
  const summaries = await readSummaryRows(work, place.participantId)
  return {
    participantId: place.participantId,
    groupId: place.groupId,
    drawn: drawn.facts,
    words,
    version,
    endedWith: place.endedWith,
    followUps: await proposeFollowUps(work, place),
    findings: await findBeforeSigning(work, place, words, drawn),
    signed: summaries.filter((summary) => summary.enrolmentId === enrolmentId),
  }
}

export async function previewClosure(
  work: ClinicalWork,
  wanted: Checked<typeof closure.preview>,
): Promise<Output<typeof closure.preview>> {
  const { ready } = await getReady(work, wanted)
  return {
    clinician: [...ready.forms.clinician],
    participant: [...ready.forms.participant],
    leftOut: { clinician: [...leftOut.clinician], participant: [...leftOut.participant] },
    readHash: readHashOf(work, ready),
  }
}

/** Signs and freezes what was read, and does what was confirmed on the same screen, nothing else. */
export async function signClosure(
  work: ClinicalWork,
  { enrolmentId, readHash, endEnrolment: end, followUps }: Omit<Checked<typeof closure.sign>, 'passphrase'>,
): Promise<Output<typeof closure.sign>> {
  const { place, drawn, words, ready, last } = await getReady(work, { enrolmentId, endEnrolment: end, followUps })
  const blocker = (await findBeforeSigning(work, place, words, drawn)).find(({ blocks }) => blocks)
  if (blocker) throw notPossible(blocker.finding)
  // A signature is under what was read, not under what a colleague or another window changed since.
  if (readHashOf(work, ready) !== readHash) throw notPossible('changed-meanwhile')
  const body: ClosureBody = {
    ...ready,
    closureId: last?.closure_id ?? work.newId(),
    version: (last?.version ?? 0) + 1,
    at: work.now,
  }
  await keepSignedSummary(work, body)
  await removeClosureDraft(work, enrolmentId)
  if (end !== null) {
    await endEnrolment(work, { enrolmentId, endedWith: end, reason: '' })
    work.record('enrolment ended', { enrolmentId, participantId: place.participantId })
  }
  await createFollowUps(work, place, followUps)
  return { closureId: body.closureId, version: body.version }
}

type Wanted = Omit<Checked<typeof closure.preview>, 'enrolmentId'> & { readonly enrolmentId: string }
type Ready = {
  readonly place: Place
  readonly drawn: DrawnTogether
  readonly words: ClosureWords
  readonly ready: ReadyClosure
  readonly last: { readonly closure_id: string; readonly version: number } | undefined
}

async function getReady(work: ClinicalWork, { enrolmentId, endEnrolment: end, followUps }: Wanted): Promise<Ready> {
  const place = await getMyPlace(work, enrolmentId)
  if (end !== null && place.endedWith !== null) throw notPossible('already-ended')
  await mustBePossible(work, place, followUps)
  const drawn = await drawTogether(work, place)
  const { words } = await readClosureWords(work, enrolmentId)
  const last = (await listSummariesOfEnrolment(work, enrolmentId)).at(-1)
  const { country } = await readPractice(work)
  const contents = {
    facts: drawn.facts,
    words,
    endedWith: end ?? place.endedWith,
    followUps: [...(await readOpenFollowUps(work, place)), ...followUps],
    country,
  }
  const ready = readyClosure(contents, {
    participant: place.participantId,
    enrolment: enrolmentId,
    endsEnrolment: end !== null,
    newFollowUps: followUps,
    prevHash: last?.hash ?? null,
  })
  return { place, drawn, words, ready, last }
}

const readHashOf = (work: ClinicalWork, ready: ReadyClosure): string => work.staff.hashOf(JSON.stringify(ready))

async function keepSignedSummary(work: ClinicalWork, body: ClosureBody): Promise<void> {
  const signed = work.staff.sign(closureType, body)
  await insertSummary(work, {
    closure_id: body.closureId,
    version: body.version,
    enrolment_id: body.enrolment,
    person_id: body.participant,
    author_id: work.actor.userId,
    key_id: signed.keyId,
    at: body.at,
    body: signed.body,
    sig: signed.sig,
    hash: signed.hash,
  })
  work.record('closure summary signed', {
    participantId: body.participant,
    enrolmentId: body.enrolment,
    closureId: body.closureId,
    closureHash: signed.hash,
  })
}
