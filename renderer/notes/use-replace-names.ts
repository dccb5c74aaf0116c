import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import type { Finding } from '../../preload/contract/notes.ts'
import { settled } from '../app/call.ts'
import { replaceHits, standingHits } from '../app/replace-hits.ts'
import type { CheckedNote } from './check-list.ts'
import { type NoteSheet, rowKey } from './draft-desk.ts'
import { checkKey, sheetKey } from './note-queries.ts'

/** Puts `another member` in the place of names, in the drafts themselves, and has them checked again. */
export function useReplaceNames(sessionId: string, sheet: NoteSheet) {
  const client = useQueryClient()
  const [failure, setFailure] = useState<Failure | null>(null)

  const inOne = async (key: string, hits: readonly Finding[]): Promise<Failure | null> => {
    const row = sheet.rows.find((one) => rowKey(one) === key)
    if (!row?.draft) return null
    const places = standingHits(
      row.draft.text,
      hits.flatMap(({ from, to, words }) => (from === null || to === null ? [] : [{ from, to, words }])),
    )
    if (places.length === 0) return null
    const draft = { ...row.draft, text: replaceHits(row.draft.text, places) }
    const { participantId, draftVersion: version } = row
    const saved = await settled(window.grove.notes.saveDraft({ sessionId, participantId, draft, version }))
    return saved.ok ? null : saved.failure
  }
  const replace = async (notes: readonly Pick<CheckedNote, 'key' | 'findings'>[]): Promise<void> => {
    let wrong: Failure | null = null
    for (const { key, findings } of notes)
      wrong ??= await inOne(
        key,
        findings.filter(({ finding }) => finding === 'names-a-member'),
      )
    setFailure(wrong)
    await Promise.all([
      client.invalidateQueries({ queryKey: sheetKey(sessionId) }),
      client.invalidateQueries({ queryKey: checkKey(sessionId) }),
    ])
  }
  return { replace, failure }
}
