import type { ClosureSummaryRow, closure } from '../../preload/contract/closure.ts'
import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { ClinicalWork } from '../database/work.ts'
import { notFound, notPossible } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { isGenuineClosure, readClosureBody, type SignedClosure } from './closure-body.ts'
import { listAuditedSummaries, listSummariesOfPerson, listSummaryVersions } from './closure-summary-repository.ts'
import { readFollowUpsOf } from './follow-up-service.ts'

export async function readClosuresOf(
  work: ClinicalWork,
  { participantId }: Checked<typeof closure.ofParticipant>,
): Promise<Output<typeof closure.ofParticipant>> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  return {
    summaries: await readSummaryRows(work, participantId),
    followUps: await readFollowUpsOf(work, participantId),
  }
}

/** Every signed version of the person's summaries, newest first, each with its proof. */
export async function readSummaryRows(work: ClinicalWork, participantId: string): Promise<ClosureSummaryRow[]> {
  const rows = await listSummariesOfPerson(work, participantId)
  const proofs = await proofsOf(work, rows)
  return rows.map((row, index) => ({
    closureId: row.closure_id,
    version: row.version,
    enrolmentId: row.enrolment_id,
    groupName: row.groupName ?? '',
    author: work.staff.nameOf(row.author_id),
    at: row.at,
    genuine: proofs[index] ?? false,
  }))
}

/** One signed version, for its PDF. What is not as it was signed is not handed on as a signed summary. */
export async function getGenuineSummary(
  work: ClinicalWork,
  { closureId, version }: { readonly closureId: string; readonly version: number },
): Promise<SignedClosure> {
  const versions = await listSummaryVersions(work, closureId)
  const index = versions.findIndex((row) => row.version === version)
  const row = versions[index]
  if (!row) throw notFound()
  await mustHaveAccess(work, row.person_id, null)
  const body = readClosureBody(row)
  if (!body || !(await proofsOf(work, versions))[index]) throw notPossible('not-genuine')
  return body
}

type Stored = Awaited<ReturnType<typeof listSummaryVersions>>[number]

async function proofsOf(work: ClinicalWork, rows: readonly Stored[]): Promise<readonly boolean[]> {
  const audited = await listAuditedSummaries(
    work,
    rows.map(({ hash }) => hash),
  )
  const byVersion = new Map(rows.map((row) => [`${row.closure_id} ${row.version}`, row]))
  return rows.map((row) =>
    isGenuineClosure(
      row,
      {
        previous: row.version === 1 ? null : byVersion.get(`${row.closure_id} ${row.version - 1}`),
        audited: audited.some(({ userId, hash }) => userId === row.author_id && hash === row.hash),
      },
      work.staff,
    ),
  )
}
