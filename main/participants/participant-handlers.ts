import type { participants } from '../../preload/contract/participants.ts'
import type { Handlers } from '../door/handler.ts'
import { findSimilar, readParticipants } from './participant-list-service.ts'
import { changeDetails, openParticipant, register } from './participant-service.ts'

export const participantHandlers: Handlers<typeof participants> = {
  list: (work, input) => readParticipants(work, input),
  similar: findSimilar,
  register,
  get: openParticipant,
  update: changeDetails,
}
