import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import { type Draft, type NoteFormat, noteFormats, type notes } from '../../preload/contract/notes.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { getGroupName } from '../groups/group-service.ts'
import { readParticipantName } from '../participants/participant-service.ts'
import { type RecordedAttendance, readAttendance } from '../sessions/attendance-service.ts'
import { readMarks } from '../sessions/mark-reading-service.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import type { Session } from '../sessions/session-service.ts'
import { listDrafts, type NoteDraftRow } from './draft-repository.ts'
import { listLastNotes, listNotesOfSession, type NoteRow } from './note-repository.ts'
import { readBody } from './signed-body.ts'
import { presentNotes } from './signed-notes-service.ts'

/** One note of the sheet as the files hold it: a member's, or the group's (participantId null). */
export type SheetNote = {
  readonly participantId: string | null
  readonly name: string
  readonly attendance: RecordedAttendance | null
  readonly riskOpen: boolean
  readonly draft: NoteDraftRow | null
  readonly signed: readonly NoteRow[]
}

/**
 * The group note first, then the members in the order of the register, then whoever is no member of this session any
 * more but has words here: they stay to be seen.
 */
export async function readSheetNotes(work: ClinicalWork, session: Session): Promise<readonly SheetNote[]> {
  const { sessionId, groupId, number } = session
  const members = await listMembers(work, groupId, number)
  const attendance = await readAttendance(work, sessionId)
  const marks = await readMarks(work, sessionId)
  const drafts = new Map((await listDrafts(work, sessionId)).map((row) => [row.person_id, row]))
  const signed = Map.groupBy(await listNotesOfSession(work, sessionId), (row) => row.person_id)
  const noteOf = (participantId: string | null, name: string, recorded: RecordedAttendance | undefined): SheetNote => ({
    participantId,
    name,
    attendance: recorded ?? null,
    riskOpen: participantId !== null && (marks.get(participantId)?.riskOpen ?? false),
    draft: drafts.get(participantId) ?? null,
    signed: signed.get(participantId) ?? [],
  })
  const rows = [
    noteOf(null, await getGroupName(work, groupId), undefined),
    ...members.map((member) => noteOf(member.participantId, member.name, attendance.get(member.enrolmentId))),
  ]
  const shown = new Set(rows.map((row) => row.participantId))
  const recorded = new Map([...attendance.values()].map((event) => [event.participantId, event]))
  for (const participantId of new Set([...drafts.keys(), ...signed.keys()]))
    if (participantId !== null && !shown.has(participantId))
      rows.push(noteOf(participantId, await readParticipantName(work, participantId), recorded.get(participantId)))
  return rows
}

export async function readSheet(
  work: ClinicalWork,
  { sessionId }: Checked<typeof notes.sheet>,
): Promise<Output<typeof notes.sheet>> {
  const session = await getMySession(work, sessionId)
  const sheet = await readSheetNotes(work, session)
  const last = await listLastNotes(work, session.groupId, session.number)
  const lastOf = Map.groupBy(last, (row) => row.participantId)
  const groupName = sheet[0]?.name ?? ''
  const signed = sheet.flatMap((note) => note.signed)
  const placed = signed.map((row) => ({ ...row, sessionDate: session.date, groupName }))
  const shown = Map.groupBy(await presentNotes(work, placed, signed), (note) => note.noteId)
  const rows = sheet.map(({ participantId, name, attendance, draft, signed }) => ({
    participantId,
    name,
    absent: attendance?.state === 'absent',
    draft: draft && draftOf(draft),
    draftVersion: draft?.version ?? 0,
    signed: [...new Set(signed.map((row) => row.note_id))].flatMap((noteId) => shown.get(noteId) ?? []),
    lastNote: lastNoteOf(lastOf.get(participantId) ?? []),
  }))
  return { format: usualFormat(sheet, last), rows }
}

export const draftOf = ({ format, engagement, response, goal, home_practice, text }: NoteDraftRow): Draft => ({
  format,
  engagement,
  response,
  goal,
  homePractice: home_practice,
  text,
})

type LastNote = Awaited<ReturnType<typeof listLastNotes>>[number]

/** With its addenda, or it would remind of what was corrected since. */
function lastNoteOf(versions: readonly LastNote[]) {
  const [first] = versions
  return first
    ? { text: versions.map((row) => readBody(row)?.text ?? '').join('\n\n'), sessionDate: first.sessionDate }
    : null
}

/** The form in which this sheet is being written, else that of the notes before, else plain. */
function usualFormat(sheet: readonly SheetNote[], last: readonly LastNote[]): NoteFormat {
  const members = sheet.filter((note) => note.participantId !== null)
  const drafts = members.flatMap(({ draft }) => draft ?? []).toSorted((a, b) => (a.saved_at < b.saved_at ? 1 : -1))
  const before = last.toSorted((a, b) => (a.sessionDate < b.sessionDate ? 1 : -1))
  const used = [
    ...drafts.map((draft) => draft.format),
    ...[...members.flatMap((note) => note.signed), ...before].map((row) => readBody(row)?.format),
  ]
  // An addendum and an absence are no forms to write in.
  return used.flatMap((format) => noteFormats.find((known) => known === format) ?? [])[0] ?? 'plain'
}
