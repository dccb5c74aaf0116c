import type { Checked } from '../../preload/contract/endpoint.ts'
import { type safety, safetyParts } from '../../preload/contract/safety.ts'
import type { ClinicalWork } from '../database/work.ts'
import { recordDisclosure } from '../documents/disclosure-service.ts'
import { readDocumentFrame } from '../documents/document-frame-service.ts'
import { notFound, notPossible } from '../errors.ts'
import { readGroupMates } from '../notes/group-identities-service.ts'
import { openParticipant } from '../participants/participant-service.ts'
import { matesInPlan } from './mates-in-plan.ts'
import { safetyDocument } from './safety-document.ts'
import { readSafetyPlan } from './safety-service.ts'

/** One version of a safety plan on one page where the person chose, with the account of who got it. */
export async function exportSafetyPlan(
  work: ClinicalWork,
  { participantId, version, ownPeople, ticket, filePassword, recipient, purpose }: Checked<typeof safety.export>,
): Promise<null> {
  const { recordNumber } = await openParticipant(work, { participantId, reason: null })
  const {
    agreedBy,
    agreedAt,
    crisisLines,
    versions: _,
    ...plan
  } = await readSafetyPlan(work, { participantId, version })
  if (agreedBy === null || agreedAt === null) throw notFound()
  // Asked again when it leaves the practice: somebody may have joined the group since.
  const { own, mates } = await readGroupMates(work, participantId)
  if (safetyParts.some((part) => matesInPlan(plan[part], own, mates, ownPeople).length > 0))
    throw notPossible('names-a-member')
  const document = safetyDocument(
    { plan, version, agreedBy, agreedAt, crisisLines, recordNumber, password: filePassword },
    await readDocumentFrame(work),
  )
  const { fileHash } = await work.deliver(ticket, await work.layOut(document))
  await recordDisclosure(work, {
    participantId,
    document: 'safety-plan',
    recipient,
    purpose,
    sourceId: `${participantId} ${version}`,
    fileHash,
  })
  return null
}
