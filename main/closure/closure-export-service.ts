import type { ClosureForm, closure } from '../../preload/contract/closure.ts'
import type { disclosedDocuments } from '../../preload/contract/documents.ts'
import type { Checked } from '../../preload/contract/endpoint.ts'
import type { ClinicalWork } from '../database/work.ts'
import { recordDisclosure } from '../documents/disclosure-service.ts'
import { readDocumentFrame } from '../documents/document-frame-service.ts'
import { notPossible } from '../errors.ts'
import { readGroupMates } from '../notes/group-identities-service.ts'
import type { SignedClosure } from './closure-body.ts'
import { closureDocument } from './closure-document.ts'
import { getGenuineSummary } from './closure-reading-service.ts'
import { namesInWords } from './names-in-words.ts'
import { withoutNames } from './without-names.ts'

const released: Readonly<Record<ClosureForm, (typeof disclosedDocuments)[number]>> = {
  clinician: 'closure-clinician',
  participant: 'closure-participant',
}

/** One version of a signed summary as a PDF where the person chose, with the account of who got it. */
export async function exportClosure(
  work: ClinicalWork,
  { closureId, version, form, ticket, filePassword, recipient, purpose }: Checked<typeof closure.export>,
): Promise<null> {
  const summary = await getGenuineSummary(work, { closureId, version })
  await mustNameNobodyElse(work, summary)
  const document = closureDocument(
    { summary, form, authorName: work.staff.nameOf(summary.author), password: filePassword },
    await readDocumentFrame(work),
  )
  const { fileHash } = await work.deliver(ticket, await work.layOut(document))
  await recordDisclosure(work, {
    participantId: summary.participant,
    document: released[form],
    recipient,
    purpose,
    sourceId: closureId,
    fileHash,
  })
  return null
}

/** Asked again when it leaves the practice: somebody may have joined the group since it was signed. */
async function mustNameNobodyElse(work: ClinicalWork, { participant, words, facts }: SignedClosure): Promise<void> {
  const company = await readGroupMates(work, participant)
  const drawn = [
    facts.challenges,
    ...facts.goals.flatMap(({ wording, lastLevelWords }) => [wording, lastLevelWords ?? '']),
  ]
  if (namesInWords(words, company).length > 0 || drawn.some((text) => withoutNames(text, company).words.length > 0))
    throw notPossible('names-a-member')
}
