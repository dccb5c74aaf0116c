import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, type Result, succeed } from '../../../preload/contract/failure.ts'
import type { Draft, NoteFormat } from '../../../preload/contract/notes.ts'
import { autosaveMs } from '../../../renderer/app/autosave.ts'
import { createDraftRow, type StoredDraft } from '../../../renderer/notes/draft-row.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const draft = (text: string, format: NoteFormat = 'plain'): Draft => ({
  format,
  engagement: null,
  response: null,
  goal: null,
  homePractice: null,
  text,
})

/** A vault that keeps one draft and refuses what was read in an older version. */
function aVault(stored: StoredDraft, format: () => NoteFormat = () => 'plain') {
  let kept = stored
  return {
    kept: () => kept,
    saveElsewhere: (text: string) => {
      kept = { draft: draft(text), version: kept.version + 1 }
    },
    vault: {
      format,
      save: async (saved: Draft, version: number): Promise<Result<{ readonly version: number }>> => {
        if (version !== kept.version) return fail({ code: 'conflict' })
        kept = { draft: saved, version: version + 1 }
        return succeed({ version: kept.version })
      },
      read: async () => kept,
    },
  }
}

describe('a row while it is written', () => {
  it('saves words and digits over the version before', async () => {
    const { vault, kept } = aVault({ draft: null, version: 0 })
    const row = createDraftRow({ draft: null, version: 0 }, vault)
    row.type({ digits: '32', text: '' })
    await row.flush()
    row.type({ digits: '3212', text: 'A sentence.' })
    await vi.advanceTimersByTimeAsync(autosaveMs)
    expect(kept()).toEqual({
      draft: { format: 'plain', engagement: 3, response: 2, goal: 1, homePractice: 2, text: 'A sentence.' },
      version: 2,
    })
    expect(row.state().saved.is).toBe('saved')
  })

  it('shows what is typed at once, before it is saved', () => {
    const row = createDraftRow({ draft: draft('old'), version: 1 }, aVault({ draft: draft('old'), version: 1 }).vault)
    row.type({ digits: '', text: 'new' })
    expect(row.state().words).toEqual({ digits: '', text: 'new' })
  })

  it('keeps both texts after a conflict, writes over neither, and saves the chosen one over the newer version', async () => {
    const stored = { draft: draft('as read'), version: 1 }
    const { vault, kept, saveElsewhere } = aVault(stored)
    const row = createDraftRow(stored, vault)
    saveElsewhere('from elsewhere')
    row.type({ digits: '4', text: 'mine' })
    await row.flush()
    expect(row.state()).toMatchObject({
      words: { digits: '4', text: 'mine' },
      newer: { digits: '', text: 'from elsewhere' },
      saved: { is: 'failed', failure: { code: 'conflict' } },
    })
    // Typing on does not decide anything.
    row.type({ digits: '4', text: 'mine, longer' })
    await vi.advanceTimersByTimeAsync(2 * autosaveMs)
    expect(kept().draft?.text).toBe('from elsewhere')
    row.choose({ digits: '4', text: 'mine, longer' })
    await row.flush()
    expect(kept()).toMatchObject({ draft: { text: 'mine, longer', engagement: 4 }, version: 3 })
    expect(row.state()).toMatchObject({ newer: null, saved: { is: 'saved' } })
  })

  it('saves the same words again in another format, but makes no draft of an empty row', async () => {
    let format: NoteFormat = 'plain'
    const written = aVault({ draft: draft('words'), version: 1 }, () => format)
    const empty = aVault({ draft: null, version: 0 }, () => format)
    const rows = [createDraftRow(written.kept(), written.vault), createDraftRow(empty.kept(), empty.vault)]
    format = 'birp'
    for (const row of rows) {
      row.resave()
      await row.flush()
    }
    expect(written.kept()).toEqual({ draft: draft('words', 'birp'), version: 2 })
    expect(empty.kept()).toEqual({ draft: null, version: 0 })
  })

  it('gives the same state until something changed', () => {
    const row = createDraftRow({ draft: null, version: 0 }, aVault({ draft: null, version: 0 }).vault)
    expect(row.state()).toBe(row.state())
  })
})
