import type { Output } from '../../preload/contract/endpoint.ts'
import { fail, type Result } from '../../preload/contract/failure.ts'
import type { notes } from '../../preload/contract/notes.ts'
import { settled } from '../app/call.ts'
import { type CheckedNote, checkedNotes } from './check-list.ts'
import type { NoteSheet } from './draft-desk.ts'

/** Signs what was read: a note whose words changed since then, perhaps by a colleague, stops the signing of all. */
export async function signRead(
  sessionId: string,
  sheet: NoteSheet,
  read: readonly CheckedNote[],
  passphrase: string,
): Promise<Result<Output<typeof notes.sign>>> {
  const now = await settled(window.grove.notes.check({ sessionId }))
  if (!now.ok) return now
  const texts = new Map(checkedNotes(sheet, now.value).map(({ key, text }) => [key, text]))
  if (read.some(({ key, text }) => texts.get(key) !== text))
    return fail({ code: 'not-possible', reason: 'changed-meanwhile' })
  return window.grove.notes.sign({
    sessionId,
    accepted: read.map(({ participantId }) => participantId),
    passphrase,
  })
}
