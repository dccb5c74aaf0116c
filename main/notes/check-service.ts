import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { Finding, notes } from '../../preload/contract/notes.ts'
import type { ClinicalWork } from '../database/work.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import type { Session } from '../sessions/session-service.ts'
import { noteFindings } from './note-findings.ts'
import { listIdentities } from './note-repository.ts'
import { absenceText, memberNoteText, withoutCodes } from './note-text.ts'
import { draftOf, readSheetNotes, type SheetNote } from './sheet-service.ts'
import { textOf } from './signed-body.ts'

/** A note of the sheet that may be signed: its words as they will stand, and its form. Empty words: nothing to sign. */
export type ReadyNote = SheetNote & { readonly text: string; readonly format: string }

/** Every note of the session that is not signed, with what is to be looked at first. */
export async function prepareNotes(
  work: ClinicalWork,
  session: Session,
): Promise<{
  readonly sheet: readonly SheetNote[]
  readonly ready: readonly ReadyNote[]
  readonly findings: readonly Finding[]
}> {
  const sheet = await readSheetNotes(work, session)
  const open = sheet.filter((note) => note.signed.length === 0)
  const people = await listIdentities(work, session.groupId)
  const findings = noteFindings(
    open.map(({ participantId, draft, attendance, riskOpen }) => ({
      participantId,
      text: draft?.text ?? '',
      codes: draft ? draftOf(draft) : noCodes,
      attendance,
      riskOpen,
    })),
    sheet.flatMap(({ participantId, signed }) =>
      participantId === null ? [] : signed.map((row) => ({ participantId, text: withoutCodes(textOf(row)) })),
    ),
    people,
  )
  return { sheet, ready: open.map((note) => ({ ...note, ...wordsOf(note) })), findings }
}

const noCodes = { engagement: null, response: null, goal: null, homePractice: null }

function wordsOf({ participantId, draft, attendance }: SheetNote): { readonly text: string; readonly format: string } {
  const text = draft?.text ?? ''
  if (participantId === null) return { text: text.trim(), format: 'plain' }
  if (attendance?.state === 'absent')
    return { text: absenceText({ reason: attendance.absenceReason, words: attendance.words, text }), format: 'absence' }
  return draft ? { text: memberNoteText(draftOf(draft)), format: draft.format } : { text: '', format: 'plain' }
}

export async function checkNotes(
  work: ClinicalWork,
  { sessionId }: Checked<typeof notes.check>,
): Promise<Output<typeof notes.check>> {
  const { ready, findings } = await prepareNotes(work, await getMySession(work, sessionId))
  return {
    findings: [...findings],
    notes: ready
      .filter((note) => note.text !== '')
      .map(({ participantId, name, text }) => ({ participantId, name, text })),
  }
}
