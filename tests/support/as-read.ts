import type { ClinicalWork } from '../../main/database/work.ts'
import { checkNotes } from '../../main/notes/check-service.ts'

/** The notes of these members as somebody reads them before signing; what has no words yet is read as nothing. */
export async function asRead(work: ClinicalWork, sessionId: string, accepted: readonly (string | null)[]) {
  const { notes } = await checkNotes(work, { sessionId })
  return accepted.map((participantId) => ({
    participantId,
    text: notes.find((note) => note.participantId === participantId)?.text ?? '',
  }))
}
