import type { Output } from '../../preload/contract/endpoint.ts'
import type { NoteFormat, notes, SheetRow } from '../../preload/contract/notes.ts'
import { settled } from '../app/call.ts'
import { createDraftRow, type DraftRow } from './draft-row.ts'

export type NoteSheet = Output<typeof notes.sheet>

/** The group's row has no participant. */
export const rowKey = ({ participantId }: Pick<SheetRow, 'participantId'>): string => participantId ?? 'group'

export type DraftDesk = {
  readonly row: (key: string) => DraftRow
  readonly format: () => NoteFormat
  /** One format for the whole session: every row that has words is saved again in it. */
  readonly setFormat: (format: NoteFormat) => void
  readonly flush: () => Promise<void>
  /** Some words could not be saved. */
  readonly hasUnsaved: () => boolean
}

/** All rows of a session that are being written, each with its own save. */
export function createDraftDesk(sessionId: string, sheet: NoteSheet): DraftDesk {
  let format = sheet.format
  const readRow = async (participantId: string | null) => {
    const now = await settled(window.grove.notes.sheet({ sessionId }))
    const found = now.ok ? now.value.rows.find((row) => row.participantId === participantId) : undefined
    return found ? { draft: found.draft, version: found.draftVersion } : null
  }
  const rows = new Map(
    sheet.rows.map(({ participantId, draft, draftVersion }) => [
      rowKey({ participantId }),
      createDraftRow(
        { draft, version: draftVersion },
        {
          format: () => format,
          save: (draftNow, version) =>
            window.grove.notes.saveDraft({ sessionId, participantId, draft: draftNow, version }),
          read: () => readRow(participantId),
        },
      ),
    ]),
  )
  const all = [...rows.values()]
  return {
    row: (key) => {
      const row = rows.get(key)
      if (!row) throw new Error('no such row')
      return row
    },
    format: () => format,
    setFormat: (next) => {
      format = next
      for (const row of all) row.resave()
    },
    flush: async () => {
      await Promise.all(all.map((row) => row.flush()))
    },
    hasUnsaved: () => all.some((row) => ['unsaved', 'failed'].includes(row.state().saved.is)),
  }
}
