import type { disclosedDocuments, documents } from '../../preload/contract/documents.ts'
import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { ClinicalWork } from '../database/work.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { disclosurePageEndOf, disclosurePageKeyOf } from './disclosure-page-key.ts'
import { appendDisclosure, listDisclosures } from './disclosure-repository.ts'

/** What left the practice about a person: what, to whom, what for, and the hash of the file as `deliver` answers it. */
export type Disclosed = {
  readonly participantId: string
  readonly document: (typeof disclosedDocuments)[number]
  readonly recipient: string
  readonly purpose: string
  /** The note, plan or summary that was released. */
  readonly sourceId: string
  readonly fileHash: string
}

/**
 * Keeps the account of a file by the hash of its bytes, and ties the entry to the audit. Called in the transaction that
 * delivers the file: an account without a file, or a file without one, must not stay.
 */
export async function recordDisclosure(work: ClinicalWork, disclosed: Disclosed): Promise<void> {
  const { participantId, document, recipient, purpose, sourceId, fileHash } = disclosed
  const disclosureId = work.newId()
  await appendDisclosure(work, {
    disclosure_id: disclosureId,
    person_id: participantId,
    document,
    recipient,
    purpose,
    source_id: sourceId,
    file_hash: fileHash,
    disclosed_by: work.actor.userId,
    disclosed_at: work.now,
  })
  work.record('disclosure recorded', { participantId, disclosureId, fileHash })
}

const pageRows = 50

/** Newest first, for whoever may open the record. */
export async function readDisclosures(
  work: ClinicalWork,
  { participantId, after }: Checked<typeof documents.disclosures>,
): Promise<Output<typeof documents.disclosures>> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const end = after === null ? null : disclosurePageEndOf(after)
  const found = await listDisclosures(work, participantId, end, pageRows + 1)
  const rows = found.slice(0, pageRows).map((row) => ({
    disclosureId: row.disclosure_id,
    document: row.document,
    recipient: row.recipient,
    purpose: row.purpose,
    by: work.staff.nameOf(row.disclosed_by),
    at: row.disclosed_at,
  }))
  const last = found.length > pageRows ? rows.at(-1) : undefined
  return { rows, next: last ? disclosurePageKeyOf(last) : null }
}
