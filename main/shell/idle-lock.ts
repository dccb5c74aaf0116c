export type Clocks = { readonly monotonicMs: () => number; readonly wallMs: () => number }

export type IdleLock = {
  /** A key or the pointer was used. */
  readonly stillHere: () => void
  /** Call about once a second. */
  readonly tick: () => void
  /** Counts only while on: not when locked, not in the room state. */
  readonly watch: (on: boolean) => void
}

type Options = {
  readonly limitMinutes: () => number
  readonly clocks: Clocks
  readonly lock: () => void
  /** Seconds left, from 60 downwards; null when the warning is over. */
  readonly warn: (seconds: number | null) => void
}

const warningMs = 60_000

/**
 * Locks after a time without a key or the pointer. Two clocks, the longer counts: the monotonic one stands still while
 * the computer sleeps (Linux), the wall clock can be set back.
 */
export function createIdleLock({ limitMinutes, clocks, lock, warn }: Options): IdleLock {
  const now = () => ({ monotonic: clocks.monotonicMs(), wall: clocks.wallMs() })
  let last = now()
  let watching = false
  let warned = false

  const leftMs = () => {
    const { monotonic, wall } = now()
    return limitMinutes() * 60_000 - Math.max(monotonic - last.monotonic, wall - last.wall)
  }
  const startAgain = () => {
    last = now()
    if (warned) warn(null)
    warned = false
  }
  const look = () => {
    if (!watching) return
    const left = leftMs()
    if (left <= 0) {
      watching = false
      lock()
    } else if (left <= warningMs) {
      warned = true
      warn(Math.ceil(left / 1000))
    }
  }

  return {
    stillHere: () => {
      // The hand that wakes a sleeping computer must not be taken for the one that left it.
      if (watching && leftMs() <= 0) look()
      else startAgain()
    },
    tick: look,
    watch: (on) => {
      if (on === watching) return
      startAgain()
      watching = on
    },
  }
}
