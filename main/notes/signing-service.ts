import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { Finding, notes } from '../../preload/contract/notes.ts'
import type { ClinicalWork } from '../database/work.ts'
import { notPossible, wrongField } from '../errors.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import { closeWhenDone } from '../sessions/session-closing-service.ts'
import type { Session } from '../sessions/session-service.ts'
import { prepareNotes, type ReadyNote } from './check-service.ts'
import { removeDraft } from './draft-repository.ts'
import { insertNote } from './note-repository.ts'
import { kindOf, type NoteBody } from './signed-body.ts'

/** Signs each accepted note by itself, all or none of them, and closes the session when nothing is left to do. */
export async function signNotes(
  work: ClinicalWork,
  { sessionId, accepted }: Omit<Checked<typeof notes.sign>, 'passphrase'>,
): Promise<Output<typeof notes.sign>> {
  const session = await getMySession(work, sessionId)
  // Nothing was held yet: there is no attendance to write about.
  if (session.state === 'planned' || session.state === 'cancelled') throw notPossible('attendance-missing')
  const { sheet, ready, findings } = await prepareNotes(work, session)
  const wanted = new Map(accepted.map(({ participantId, text }) => [participantId, text]))
  for (const [index, participantId] of [...wanted.keys()].entries())
    if (!sheet.some((note) => note.participantId === participantId))
      throw wrongField(`accepted.${index}`, 'not-a-choice')
  const chosen = [...wanted].map(([participantId, read]) => {
    const note = ready.find((it) => it.participantId === participantId)
    if (!note) throw notPossible('already-signed')
    mustBeClear(note, findings)
    // A signature is under what was read, not under what a colleague or another window saved since.
    if (note.text !== read) throw notPossible('changed-meanwhile')
    return note
  })
  for (const note of chosen) await signNote(work, session, note)
  return { signed: chosen.length, sessionClosed: await closeWhenDone(work, session) }
}

function mustBeClear({ participantId, text }: ReadyNote, findings: readonly Finding[]): void {
  const blocker = findings.find((finding) => finding.blocks && finding.participantId === participantId)
  if (blocker) throw notPossible(blocker.finding)
  if (text === '') throw notPossible(participantId === null ? 'group-note-missing' : 'no-sentence')
}

async function signNote(work: ClinicalWork, session: Session, note: ReadyNote): Promise<void> {
  await keepSigned(work, {
    noteId: note.draft?.note_id ?? work.newId(),
    version: 1,
    participant: note.participantId,
    session: session.sessionId,
    format: note.format,
    text: note.text,
    prevHash: null,
    at: work.now,
  })
  if (note.draft) await removeDraft(work, note.draft.note_id)
}

/** Signs the body, keeps it as it was signed, and gives its hash to the audit. */
export async function keepSigned(work: ClinicalWork, body: NoteBody): Promise<void> {
  const signed = work.staff.sign('grove note', body)
  await insertNote(work, {
    note_id: body.noteId,
    version: body.version,
    kind: kindOf(body),
    session_id: body.session,
    person_id: body.participant,
    author_id: work.actor.userId,
    key_id: signed.keyId,
    at: body.at,
    body: signed.body,
    sig: signed.sig,
    hash: signed.hash,
  })
  work.record('note signed', {
    sessionId: body.session,
    noteId: body.noteId,
    noteHash: signed.hash,
    ...(body.participant === null ? {} : { participantId: body.participant }),
  })
}
