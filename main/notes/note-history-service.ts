import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { notes } from '../../preload/contract/notes.ts'
import type { ClinicalWork } from '../database/work.ts'
import { wrongField } from '../errors.ts'
import { openParticipant } from '../participants/participant-service.ts'
import { listNotesOfPerson, listVersions, type PageEnd } from './note-repository.ts'
import { presentNotes } from './signed-notes-service.ts'

const pageRows = 50

/** Everything signed about a person, newest first, for whoever may open the record. */
export async function readNotesOf(
  work: ClinicalWork,
  { participantId, after }: Checked<typeof notes.ofParticipant>,
): Promise<Output<typeof notes.ofParticipant>> {
  await openParticipant(work, { participantId, reason: null })
  const found = await listNotesOfPerson(work, participantId, after === null ? null : pageEndOf(after), pageRows + 1)
  const shown = found.slice(0, pageRows)
  const last = found.length > pageRows ? shown.at(-1) : undefined
  const versions = await listVersions(work, [...new Set(shown.map((row) => row.note_id))])
  return {
    rows: await presentNotes(work, shown, versions),
    next: last ? `${last.note_id}${last.version} ${last.at}` : null,
  }
}

function pageEndOf(key: string): PageEnd {
  const parts = /^(?<noteId>[A-Za-z0-9_-]{22})(?<version>\d{1,9}) (?<at>\S{24})$/.exec(key)?.groups
  const { noteId, version, at } = parts ?? {}
  if (!noteId || !version || !at) throw wrongField('after', 'not-valid')
  return { noteId, version: Number(version), at }
}
