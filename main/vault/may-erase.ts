import type { LogDo } from './log-entry.ts'
import { activeUsers, type LogState } from './log-state.ts'
import { signedByActive } from './signed-by-active.ts'

type NewErasure = Extract<LogDo, { kind: 'erasure' }>
type ErasureSig = NewErasure['sigs'][number]

/** What each of the two signs who agree to an erasure; `checkpoints` is how many of the signer's own stood then. */
export const erasureBody = (
  state: LogState,
  { erasureId, subjects }: Pick<NewErasure, 'erasureId' | 'subjects'>,
  { userId, keyId, at, checkpoints }: Omit<ErasureSig, 'sig'>,
) =>
  ({
    type: 'grove erasure',
    v: 1,
    vaultId: state.vaultId,
    erasureId,
    subjects,
    userId,
    keyId,
    at,
    checkpoints,
  }) as const

const weekMs = 7 * 24 * 60 * 60 * 1000

/** Two users; or the only user twice, a week and three of the user's own checkpoints apart. */
export function mayErase(state: LogState, act: NewErasure): boolean {
  const [first, second] = act.sigs
  if (!first || !second || state.erasures.some((known) => known.erasureId === act.erasureId)) return false
  if (!act.sigs.every((sig) => signedByActive(state, sig, erasureBody(state, act, sig)))) return false
  if (first.userId !== second.userId) return true
  return (
    activeUsers(state).length === 1 &&
    Date.parse(second.at) - Date.parse(first.at) >= weekMs &&
    second.checkpoints - first.checkpoints >= 3
  )
}
