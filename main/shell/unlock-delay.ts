/** Failed unlocks since the last success, and when the next try is allowed (milliseconds since 1970). */
export type UnlockDelay = { readonly failedUnlocks: number; readonly nextTryAt: number }

export const noDelay: UnlockDelay = { failedUnlocks: 0, nextTryAt: 0 }

const freeTries = 3
const firstWaitMs = 2000
const longestWaitMs = 60_000

/** How long to wait after so many failures: nothing for the first three, then 2 s, doubling up to a minute. */
export const waitAfter = (failedUnlocks: number): number =>
  failedUnlocks <= freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failedUnlocks - freeTries - 1))

export function afterFailure({ failedUnlocks }: UnlockDelay, nowMs: number): UnlockDelay {
  const failed = failedUnlocks + 1
  return { failedUnlocks: failed, nextTryAt: nowMs + waitAfter(failed) }
}

/**
 * Milliseconds still to wait; never longer than the rule says, whatever the clock does. A clock set forward ends the wait
 * early: the delay only slows a hand at the keyboard, what protects a stolen vault is the cost of Argon2id.
 */
export const waitMs = ({ failedUnlocks, nextTryAt }: UnlockDelay, nowMs: number): number =>
  Math.min(waitAfter(failedUnlocks), Math.max(0, nextTryAt - nowMs))
