import type { SignedNote } from '../../preload/contract/notes.ts'

/** A signed note with what was added to it; the note itself is null while it stands on a page not fetched yet. */
export type NoteWithAddenda = {
  readonly noteId: string
  readonly note: SignedNote | null
  readonly addenda: readonly SignedNote[]
}

/** Versions of one note together, in the order in which the notes are first met. */
export function notesWithAddenda(rows: readonly SignedNote[]): readonly NoteWithAddenda[] {
  return [...Map.groupBy(rows, ({ noteId }) => noteId)].map(([noteId, versions]) => ({
    noteId,
    note: versions.find(({ kind }) => kind !== 'addendum') ?? null,
    addenda: versions.filter(({ kind }) => kind === 'addendum').toSorted((a, b) => a.version - b.version),
  }))
}
