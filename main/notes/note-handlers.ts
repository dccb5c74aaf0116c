import type { notes } from '../../preload/contract/notes.ts'
import type { Handlers } from '../door/handler.ts'
import { addend } from './addendum-service.ts'
import { checkNotes } from './check-service.ts'
import { saveDraft } from './draft-service.ts'
import { exportNote } from './note-export-service.ts'
import { readNotesOf } from './note-history-service.ts'
import { readSheet } from './sheet-service.ts'
import { signNotes } from './signing-service.ts'

export const noteHandlers: Handlers<typeof notes> = {
  sheet: readSheet,
  saveDraft,
  check: checkNotes,
  sign: signNotes,
  addend,
  ofParticipant: readNotesOf,
  export: exportNote,
}
