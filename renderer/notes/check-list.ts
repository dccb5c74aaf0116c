import type { Output } from '../../preload/contract/endpoint.ts'
import type { Finding, notes } from '../../preload/contract/notes.ts'
import { type NoteSheet, rowKey } from './draft-desk.ts'

type Checked = Output<typeof notes.check>

/** One note that is not signed, as it will stand, with what was found in it. */
export type CheckedNote = {
  readonly key: string
  readonly participantId: string | null
  readonly name: string
  /** Empty where there is nothing to sign yet. */
  readonly text: string
  readonly findings: readonly Finding[]
  readonly blocked: boolean
}

/** Every note of the sheet that is not signed, also those in which nothing is written yet. */
export const checkedNotes = (sheet: NoteSheet, { notes: texts, findings }: Checked): readonly CheckedNote[] =>
  sheet.rows
    .filter(({ signed }) => signed.length === 0)
    .map(({ participantId, name }) => {
      const text = texts.find((note) => note.participantId === participantId)?.text ?? ''
      const own = findings.filter((finding) => finding.participantId === participantId)
      return {
        key: rowKey({ participantId }),
        participantId,
        name: participantId === null ? 'Group note' : name,
        text,
        findings: own,
        blocked: text === '' || own.some(({ blocks }) => blocks),
      }
    })

/** Names of those in whose notes the same sentence was found, word for word. */
export const alsoIn = (list: readonly CheckedNote[], { key }: CheckedNote, { finding, words }: Finding): string[] =>
  finding === 'same-sentence'
    ? list
        .filter((note) => note.key !== key)
        .filter(({ findings }) => findings.some((other) => other.finding === finding && other.words === words))
        .map(({ name }) => name)
    : []

/** The texts that were read and accepted, by row. A text that changed since then is not accepted any more. */
export type Accepted = Readonly<Record<string, string>>

export const isAccepted = (accepted: Accepted, note: CheckedNote): boolean =>
  !note.blocked && accepted[note.key] === note.text

/** The next note below that still waits to be read, then the first one above; null when all are done. */
export function nextToRead(list: readonly CheckedNote[], accepted: Accepted, from: number): number | null {
  const waits = (note: CheckedNote) => !isAccepted(accepted, note)
  const below = list.findIndex((note, i) => i > from && waits(note))
  if (below >= 0) return below
  const above = list.findIndex((note, i) => i !== from && waits(note))
  return above >= 0 ? above : null
}
