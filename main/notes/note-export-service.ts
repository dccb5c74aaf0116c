import type { Checked } from '../../preload/contract/endpoint.ts'
import type { notes } from '../../preload/contract/notes.ts'
import { withoutNames } from '../closure/without-names.ts'
import type { ClinicalWork } from '../database/work.ts'
import { recordDisclosure } from '../documents/disclosure-service.ts'
import { readDocumentFrame } from '../documents/document-frame-service.ts'
import { notPossible } from '../errors.ts'
import { getGroupName } from '../groups/group-service.ts'
import { openParticipant } from '../participants/participant-service.ts'
import { readAttendance } from '../sessions/attendance-service.ts'
import { getSession } from '../sessions/session-service.ts'
import { readGroupMates } from './group-identities-service.ts'
import { noteDocument } from './note-document.ts'
import { listNotesOfSession } from './note-repository.ts'
import { presentNotes } from './signed-notes-service.ts'

/** What is signed about one member of a session as a PDF where the person chose, with the account of who got it. */
export async function exportNote(
  work: ClinicalWork,
  { sessionId, participantId, ticket, filePassword, recipient, purpose }: Checked<typeof notes.export>,
): Promise<null> {
  const { givenName, familyName, recordNumber } = await openParticipant(work, { participantId, reason: null })
  const { groupId, number, stepTitle, date } = await getSession(work, sessionId)
  const groupName = await getGroupName(work, groupId)
  const rows = (await listNotesOfSession(work, sessionId)).filter((row) => row.person_id === participantId)
  const [first] = rows
  if (!first) throw notPossible('not-signed')
  const placed = rows.map((row) => ({ ...row, sessionDate: date, groupName }))
  const signed = await presentNotes(work, placed, rows)
  if (signed.some(({ genuine }) => !genuine)) throw notPossible('not-genuine')
  const company = await readGroupMates(work, participantId)
  const clean = signed.map((note) => ({ note, ...withoutNames(note.text, company) }))
  const attendance = [...(await readAttendance(work, sessionId)).values()].find(
    (event) => event.participantId === participantId,
  )
  const document = noteDocument(
    {
      name: `${givenName} ${familyName}`,
      recordNumber,
      session: { groupName, number, stepTitle, date },
      attendance: attendance ?? null,
      notes: clean.map(({ note, text }) => ({ ...note, text })),
      replaced: clean.reduce((sum, { words }) => sum + words.length, 0),
      password: filePassword,
    },
    await readDocumentFrame(work),
  )
  const { fileHash } = await work.deliver(ticket, await work.layOut(document))
  await recordDisclosure(work, {
    participantId,
    document: 'session-note',
    recipient,
    purpose,
    sourceId: first.note_id,
    fileHash,
  })
  return null
}
