import type { Output } from '../../preload/contract/endpoint.ts'
import type { NoteFormat, notes, SheetRow } from '../../preload/contract/notes.ts'
import { isUnsaved } from '../app/autosave.ts'
import { settled } from '../app/call.ts'
import { createDraftRow, type DraftRow } from './draft-row.ts'

export type NoteSheet = Output<typeof notes.sheet>

/** The group's row has no participant. */
export const rowKey = ({ participantId }: Pick<SheetRow, 'participantId'>): string => participantId ?? 'group'

export type DraftDesk = {
  /** The row as it is written here. One that appears later, with a new member, gets its own. */
  readonly row: (row: SheetRow) => DraftRow
  readonly format: () => NoteFormat
  /** One format for the whole session: every row that has words is saved again in it. */
  readonly setFormat: (format: NoteFormat) => void
  readonly flush: () => Promise<void>
  /** Some words are only on the screen. */
  readonly hasUnsaved: () => boolean
}

/** All rows of a session that are being written, each with its own save. */
export function createDraftDesk(sessionId: string, firstFormat: NoteFormat): DraftDesk {
  let format = firstFormat
  const rows = new Map<string, DraftRow>()
  const all = () => [...rows.values()]

  const readRow = async (participantId: string | null) => {
    const now = await settled(window.grove.notes.sheet({ sessionId }))
    const found = now.ok ? now.value.rows.find((row) => row.participantId === participantId) : undefined
    return found ? { draft: found.draft, version: found.draftVersion } : null
  }
  const addRow = ({ participantId, draft, draftVersion }: SheetRow): DraftRow => {
    const row = createDraftRow(
      { draft, version: draftVersion },
      {
        format: () => format,
        save: (now, version) => window.grove.notes.saveDraft({ sessionId, participantId, draft: now, version }),
        read: () => readRow(participantId),
      },
    )
    rows.set(rowKey({ participantId }), row)
    return row
  }
  return {
    row: (sheetRow) => rows.get(rowKey(sheetRow)) ?? addRow(sheetRow),
    format: () => format,
    setFormat: (next) => {
      format = next
      for (const row of all()) row.resave()
    },
    flush: async () => {
      await Promise.all(all().map((row) => row.flush()))
    },
    hasUnsaved: () => all().some((row) => isUnsaved(row.state().saved)),
  }
}
