import type { LogBody, LogDo } from './log-entry.ts'
import type { LogState } from './log-state.ts'
import { signedByActive } from './signed-by-active.ts'

type Succession = Extract<LogDo, { kind: 'succeed' }>

/** What each heir signs; bound to the place in the log, so it counts once. */
export const successionBody = (state: LogState, body: Pick<LogBody, 'n' | 'prev'>, userId: string, keyId: string) =>
  ({ type: 'grove succession', v: 1, vaultId: state.vaultId, n: body.n, prev: body.prev, userId, keyId }) as const

/** One of the heirs becomes owner when enough of them have signed; the new owner speaks the entry. */
export function maySucceed(state: LogState, body: LogBody, { userId, sigs }: Succession): boolean {
  const { heirs } = state
  if (!heirs?.userIds.includes(userId) || body.by !== userId) return false
  if (sigs.length < heirs.need || new Set(sigs.map((sig) => sig.userId)).size < sigs.length) return false
  return sigs.every(
    (sig) =>
      heirs.userIds.includes(sig.userId) && signedByActive(state, sig, successionBody(state, body, userId, sig.keyId)),
  )
}
