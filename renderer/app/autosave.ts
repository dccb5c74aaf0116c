import type { Failure, Result } from '../../preload/contract/failure.ts'
import { settled } from './call.ts'

/** Words are on their way into the vault this long after the first unsaved key at the latest, also in mid-typing. */
export const autosaveMs = 800

export type SaveState =
  | { readonly is: 'untouched' }
  | { readonly is: 'unsaved' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'failed'; readonly failure: Failure }

export const isUnsaved = ({ is }: SaveState): boolean => is === 'unsaved' || is === 'failed'

export type Autosave<T> = {
  /** What was typed just now. It is kept here until a save of it succeeded. */
  readonly change: (value: T) => void
  /** Saves now whatever is not saved, and resolves when the answer is there. Never throws. */
  readonly flush: () => Promise<void>
  readonly state: () => SaveState
  readonly subscribe: (tell: () => void) => () => void
}

/**
 * Saves what is typed without being asked: one save at a time, always of the newest value. Waiting for a pause instead
 * would lose minutes of steady typing at a power cut.
 */
export function createAutosave<T>(
  save: (value: T) => Promise<Result<unknown>>,
  now: () => Date = () => new Date(),
): Autosave<T> {
  type Unsaved = { readonly value: T }
  const listeners = new Set<() => void>()
  let state: SaveState = { is: 'untouched' }
  let unsaved: Unsaved | null = null
  let sending: Unsaved | null = null
  let unsavedSince = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let queue: Promise<void> = Promise.resolve()

  const become = (next: SaveState) => {
    state = next
    for (const tell of listeners) tell()
  }
  const plan = () => {
    timer ??= setTimeout(() => void flush(), Math.max(0, unsavedSince + autosaveMs - now().getTime()))
  }
  const send = async () => {
    if (timer) clearTimeout(timer)
    timer = null
    sending = unsaved
    if (!sending) return
    const result = await settled(save(sending.value))
    const typedMeanwhile = unsaved !== sending
    sending = null
    if (!result.ok) return become({ is: 'failed', failure: result.failure })
    if (!typedMeanwhile) {
      unsaved = null
      return become({ is: 'saved', at: now() })
    }
    plan()
  }
  const flush = () => {
    queue = queue.then(send)
    return queue
  }
  return {
    change: (value) => {
      if (unsaved === sending || state.is === 'failed') unsavedSince = now().getTime()
      unsaved = { value }
      if (state.is !== 'unsaved') become({ is: 'unsaved' })
      if (!sending) plan()
    },
    flush,
    state: () => state,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
