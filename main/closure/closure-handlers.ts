import type { closure } from '../../preload/contract/closure.ts'
import type { Handlers } from '../door/handler.ts'
import { saveClosureDraft } from './closure-draft-service.ts'
import { exportClosure } from './closure-export-service.ts'
import { readClosuresOf } from './closure-reading-service.ts'
import { prepareClosure, previewClosure, signClosure } from './closure-signing-service.ts'
import { readFollowUpsDue, recordFollowUp } from './follow-up-service.ts'

export const closureHandlers: Handlers<typeof closure> = {
  prepare: prepareClosure,
  saveDraft: saveClosureDraft,
  preview: previewClosure,
  sign: signClosure,
  export: exportClosure,
  ofParticipant: readClosuresOf,
  followUpsDue: readFollowUpsDue,
  recordFollowUp,
}
