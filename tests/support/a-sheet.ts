import { checkNotes } from '../../main/notes/check-service.ts'
import { saveDraft } from '../../main/notes/draft-service.ts'
import { readSheet } from '../../main/notes/sheet-service.ts'
import { signNotes } from '../../main/notes/signing-service.ts'
import { setMark } from '../../main/sessions/mark-service.ts'
import { readSession } from '../../main/sessions/session-reading-service.ts'
import type { Draft } from '../../preload/contract/notes.ts'
import type { TestSession } from './a-session.ts'
import type { TestVault } from './a-vault.ts'
import { asRead } from './as-read.ts'

/** The session sheet as the clinician uses it. Members by their place in `session.members`; a tenth is nobody. */
export function aSheet(vault: TestVault, session: TestSession) {
  const here = { sessionId: session.sessionId }
  const person = (place: number) => session.members[place]?.participantId ?? 'B'.repeat(22)
  const everybody = [null, ...session.members.map((member) => member.participantId)]
  const read = (sessionId = session.sessionId) => vault.asClinician((work) => readSheet(work, { sessionId }))
  return {
    here,
    person,
    everybody,
    read,
    async rowOf(participantId: string | null) {
      const row = (await read()).rows.find((it) => it.participantId === participantId)
      if (!row) throw new Error('no such row')
      return row
    },
    check: () => vault.asClinician((work) => checkNotes(work, here)),
    sign: (accepted: readonly (string | null)[] = everybody) =>
      vault.asClinician(async (work) =>
        signNotes(work, { ...here, accepted: await asRead(work, session.sessionId, accepted) }),
      ),
    save: (participantId: string | null, draft: Draft, version = 0) =>
      vault.asClinician((work) => saveDraft(work, { ...here, participantId, draft, version })),
    markRisk: (place: number) =>
      vault.asClinician((work) => setMark(work, { ...here, participantId: person(place), mark: 'risk', set: true })),
    stateOf: async () => (await vault.asClinician((work) => readSession(work, here))).state,
  }
}

export const notPossible = (reason: string) => ({ failure: { code: 'not-possible', reason } })
