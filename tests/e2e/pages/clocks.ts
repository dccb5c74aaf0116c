import type { AppHandle } from '../../desktop/app-handle.ts'

/** Sets the clock of the shell forward, from what it really is, and lets the shell look at it at least twice. */
export const setClockForward = (app: AppHandle, minutes: number) =>
  app.evaluate(async (_electron, ms) => {
    const kept = globalThis as { realNow?: () => number }
    kept.realNow ??= Date.now
    const { realNow } = kept
    Date.now = () => realNow() + ms
    // The shell looks once a second; a timer set later in the same process ends later.
    await new Promise((done) => setTimeout(done, 2100))
  }, minutes * 60_000)
