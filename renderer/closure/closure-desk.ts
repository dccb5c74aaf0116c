import { type ClosureField, type ClosureWords, closureFields } from '../../preload/contract/closure.ts'
import { fail, type Result } from '../../preload/contract/failure.ts'
import { createAutosave, isUnsaved, type SaveState } from '../app/autosave.ts'

type Stored = { readonly words: ClosureWords; readonly version: number }

export type ClosureDeskState = {
  readonly words: ClosureWords
  readonly saved: SaveState
  /** Saved by somebody else meanwhile: both are kept until one is chosen. */
  readonly newer: ClosureWords | null
}

export type ClosureDesk = {
  readonly type: (field: ClosureField, text: string) => void
  /** Settles a conflict: these words go over the newer version. */
  readonly choose: (words: ClosureWords) => void
  readonly flush: () => Promise<void>
  readonly hasUnsaved: () => boolean
  readonly state: () => ClosureDeskState
  readonly subscribe: (tell: () => void) => () => void
}

type Vault = {
  readonly save: (words: ClosureWords, version: number) => Promise<Result<{ readonly version: number }>>
  /** The words as they are in the vault now, after a conflict; null where they cannot be read. */
  readonly read: () => Promise<Stored | null>
}

/** The user's own words while they are written: all fields are one draft, and get into the vault together. */
export function createClosureDesk(stored: Stored, vault: Vault): ClosureDesk {
  const listeners = new Set<() => void>()
  let { version } = stored
  let newer: Stored | null = null

  const autosave = createAutosave<ClosureWords>(async (words) => {
    if (newer) return fail({ code: 'conflict' })
    const result = await vault.save(words, version)
    if (result.ok) version = result.value.version
    else if (result.failure.code === 'conflict') newer = await vault.read()
    return result
  })
  let state: ClosureDeskState = { words: stored.words, saved: autosave.state(), newer: null }
  const become = (words: ClosureWords) => {
    state = { words, saved: autosave.state(), newer: newer?.words ?? null }
    for (const tell of listeners) tell()
  }
  autosave.subscribe(() => become(state.words))

  const change = (words: ClosureWords) => {
    become(words)
    autosave.change(words)
  }
  return {
    type: (field, text) => change({ ...state.words, [field]: text }),
    choose: (words) => {
      if (newer) version = newer.version
      newer = null
      change(words)
    },
    flush: autosave.flush,
    hasUnsaved: () => isUnsaved(autosave.state()),
    state: () => state,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
  }
}

/** Both texts of each field, the other one first; what is the same stands once. */
export const bothWords = (mine: ClosureWords, theirs: ClosureWords): ClosureWords =>
  Object.fromEntries(
    closureFields.map((field) => [field, [...new Set([theirs[field], mine[field]])].filter(Boolean).join('\n\n')]),
  ) as ClosureWords
