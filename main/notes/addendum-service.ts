import type { Checked } from '../../preload/contract/endpoint.ts'
import type { notes, SignedNote } from '../../preload/contract/notes.ts'
import type { ClinicalWork } from '../database/work.ts'
import { notFound, wrongField } from '../errors.ts'
import { getGroupName } from '../groups/group-service.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import { findNames } from './name-guard.ts'
import { listIdentities, listVersions } from './note-repository.ts'
import { addendumText } from './note-text.ts'
import { presentNotes } from './signed-notes-service.ts'
import { keepSigned } from './signing-service.ts'

/** Adds the next version to a signed note, by its author or a colleague. What was signed stays as it was. */
export async function addend(
  work: ClinicalWork,
  { noteId, reason, text }: Omit<Checked<typeof notes.addend>, 'passphrase'>,
): Promise<SignedNote> {
  const last = (await listVersions(work, [noteId])).at(-1)
  if (!last) throw notFound()
  const session = await getMySession(work, last.session_id)
  await mustPassLabelGuard(work, session.groupId, last.person_id, { reason, text })
  await keepSigned(work, {
    noteId,
    version: last.version + 1,
    participant: last.person_id,
    session: last.session_id,
    format: 'addendum',
    text: addendumText(reason, text),
    prevHash: last.hash,
    at: work.now,
  })
  const versions = await listVersions(work, [noteId])
  const groupName = await getGroupName(work, session.groupId)
  const added = versions.slice(-1).map((row) => ({ ...row, sessionDate: session.date, groupName }))
  const [shown] = await presentNotes(work, added, versions)
  if (!shown) throw notFound()
  return shown
}

/** An addendum is never a draft: what it must not say is said at the field. */
async function mustPassLabelGuard(
  work: ClinicalWork,
  groupId: string,
  participantId: string | null,
  words: { readonly reason: string; readonly text: string },
): Promise<void> {
  const people = await listIdentities(work, groupId)
  const own = people.find((person) => person.participantId === participantId) ?? null
  const others = people.filter((person) => person !== own)
  for (const [field, written] of Object.entries(words))
    if (findNames(written, own, others).length > 0) throw wrongField(field, 'names-a-member')
}
