import { aSession } from './a-session.ts'
import type { TestVault } from './a-vault.ts'

/** Somebody of the clinician's group, with two others in it, and the sessions of the group. */
export async function aPersonOfGroup(vault: TestVault) {
  const session = await aSession(vault)
  return { ...session, participantId: session.members[0]?.participantId ?? '' }
}
