import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Result } from '../../preload/contract/failure.ts'
import { type Autosave, createAutosave, isUnsaved, type SaveState } from './autosave.ts'
import { useBeforeLock } from './use-before-lock.ts'

/** A text that saves itself: while it is typed, when its field is left, before a lock, and when its screen goes. */
export function useAutosave(
  initial: string,
  save: (text: string) => Promise<Result<unknown>>,
  saveOnLeaving = true,
): {
  readonly text: string
  readonly setText: (text: string) => void
  readonly flush: () => Promise<void>
  readonly saved: SaveState
  /** Asked now, not at the last painting: whether words are only on the screen. */
  readonly hasUnsaved: () => boolean
} {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const [autosave] = useState<Autosave<string>>(() => createAutosave((text) => latest.current(text)))
  const [text, setText] = useState(initial)
  const saved = useSyncExternalStore(autosave.subscribe, autosave.state)
  useBeforeLock(autosave.flush)
  useEffect(() => {
    if (saveOnLeaving) return () => void autosave.flush()
    return undefined
  }, [autosave, saveOnLeaving])
  return {
    text,
    setText: (typed) => {
      setText(typed)
      autosave.change(typed)
    },
    flush: autosave.flush,
    saved,
    hasUnsaved: () => isUnsaved(autosave.state()),
  }
}
