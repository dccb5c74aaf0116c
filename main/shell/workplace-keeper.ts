import type { Note } from './log-file.ts'
import type { Workplace } from './workplace.ts'

export type WorkplaceKeeper = {
  readonly current: () => Workplace | null
  /** Ends the workplace where somebody is signed in and opens a fresh one, locked. Nothing happens when locked. */
  readonly lock: (reason: string) => Promise<void>
  /** Page or vault process died by itself. */
  readonly died: () => Promise<void>
  /** Ends the workplace for good. */
  readonly leave: () => Promise<void>
}

type Options = {
  readonly open: () => Workplace
  readonly note: Note
  /** Three workplaces in a row died before they could be used. */
  readonly giveUp: () => void
}

const mostStillbirths = 3

/** Keeps exactly one workplace: a lock, a crash and the end of the application are the same act, followed or not by a new one. */
export function keepWorkplace({ open, note, giveUp }: Options): WorkplaceKeeper {
  let current: Workplace | null = open()
  let changing: Promise<void> | null = null
  let leaving = false
  let stillbirths = 0

  async function change(old: Workplace) {
    stillbirths = old.isUsable() ? 0 : stillbirths + 1
    await old.end()
    current = null
    changing = null
    if (leaving) return
    if (stillbirths >= mostStillbirths) return giveUp()
    current = open()
  }
  const replace = () => {
    if (current) changing ??= change(current)
    return changing ?? Promise.resolve()
  }

  return {
    current: () => current,
    lock: (reason) => {
      if (changing || !current || current.state() === 'locked') return changing ?? Promise.resolve()
      note('shell', 'locked', reason)
      return replace()
    },
    died: () => {
      note('shell', 'died')
      return replace()
    },
    leave: async () => {
      leaving = true
      await replace()
    },
  }
}
