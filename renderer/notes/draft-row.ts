import { fail, type Result } from '../../preload/contract/failure.ts'
import type { Draft, NoteFormat } from '../../preload/contract/notes.ts'
import { createAutosave, type SaveState } from '../app/autosave.ts'
import { codesOf, digitsOf } from './note-digits.ts'

/** What a person types in a row. */
export type RowWords = { readonly digits: string; readonly text: string }

export type DraftRowState = {
  readonly words: RowWords
  readonly saved: SaveState
  /** Saved by somebody else meanwhile: both are kept until one is chosen. */
  readonly newer: RowWords | null
}

export type StoredDraft = { readonly draft: Draft | null; readonly version: number }

export type DraftRow = {
  readonly type: (words: RowWords) => void
  /** Settles a conflict: these words go over the newer version. */
  readonly choose: (words: RowWords) => void
  /** Saves the same words again, for example in another format. A row without words stays without a draft. */
  readonly resave: () => void
  readonly flush: () => Promise<void>
  readonly state: () => DraftRowState
  readonly subscribe: (tell: () => void) => () => void
}

export type DraftVault = {
  readonly format: () => NoteFormat
  readonly save: (draft: Draft, version: number) => Promise<Result<{ readonly version: number }>>
  /** The draft as it is in the vault now, after a conflict; null where it cannot be read. */
  readonly read: () => Promise<StoredDraft | null>
}

const wordsOf = (draft: Draft | null): RowWords => ({ digits: draft ? digitsOf(draft) : '', text: draft?.text ?? '' })

/** One row of the sheet while it is written: its words, and how they get into the vault. */
export function createDraftRow(stored: StoredDraft, vault: DraftVault): DraftRow {
  const listeners = new Set<() => void>()
  let version = stored.version
  let newer: { readonly words: RowWords; readonly version: number } | null = null

  const autosave = createAutosave<RowWords>(async ({ digits, text }) => {
    if (newer) return fail({ code: 'conflict' })
    const result = await vault.save({ format: vault.format(), ...codesOf(digits), text }, version)
    if (result.ok) version = result.value.version
    else if (result.failure.code === 'conflict') {
      const found = await vault.read()
      if (found) newer = { words: wordsOf(found.draft), version: found.version }
    }
    return result
  })
  let state: DraftRowState = { words: wordsOf(stored.draft), saved: autosave.state(), newer: null }
  const become = (words: RowWords) => {
    state = { words, saved: autosave.state(), newer: newer?.words ?? null }
    for (const tell of listeners) tell()
  }
  autosave.subscribe(() => become(state.words))

  const type = (words: RowWords) => {
    become(words)
    autosave.change(words)
  }
  return {
    type,
    choose: (words) => {
      if (newer) version = newer.version
      newer = null
      type(words)
    },
    resave: () => {
      const { digits, text } = state.words
      if (version > 0 || digits !== '' || text !== '') autosave.change(state.words)
    },
    flush: autosave.flush,
    state: () => state,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
