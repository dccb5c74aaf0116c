import type { Output } from '../../preload/contract/endpoint.ts'
import type { Finding, notes } from '../../preload/contract/notes.ts'
import { rowKey } from './draft-desk.ts'

type Checked = Output<typeof notes.check>

/** One note as it will be signed, with what was found in it. */
export type CheckedNote = {
  readonly key: string
  readonly participantId: string | null
  readonly name: string
  readonly text: string
  readonly findings: readonly Finding[]
  readonly blocked: boolean
}

/** The texts that were read and accepted, by row. A text that changed since then is not accepted any more. */
export type Accepted = Readonly<Record<string, string>>

export const checkedNotes = ({ notes: all, findings }: Checked): readonly CheckedNote[] =>
  all.map(({ participantId, name, text }) => {
    const own = findings.filter((finding) => finding.participantId === participantId)
    return {
      key: rowKey({ participantId }),
      participantId,
      name: participantId === null ? 'Group note' : name,
      text,
      findings: own,
      blocked: own.some(({ blocks }) => blocks),
    }
  })

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
