import type { CheckedNote } from './check-list.ts'

/** Signs what was read: a note whose words changed since then, perhaps by a colleague, stops the signing of all. */
export const signRead = (sessionId: string, read: readonly CheckedNote[], passphrase: string) =>
  window.grove.notes.sign({
    sessionId,
    accepted: read.map(({ participantId, text }) => ({ participantId, text })),
    passphrase,
  })
