import { useSyncExternalStore } from 'react'
import { FailureNotice } from '../app/failure-notice.tsx'
import { TwoTexts } from '../ui/two-texts.tsx'
import type { DraftRow, RowWords } from './draft-row.ts'
import { fieldId, type RowField } from './next-field.ts'
import { noteReasons } from './note-reasons.ts'

/** Why a row is not saved, below its words: a newer text of somebody else to choose from, or a failure to try again. */
export function DraftTrouble({ row, field }: { readonly row: DraftRow; readonly field: RowField }) {
  const { words, saved, newer } = useSyncExternalStore(row.subscribe, row.state)
  // What is pressed here goes away with the trouble, and must not take the focus with it.
  const back = () => document.getElementById(fieldId(field))?.focus()
  const choose = (chosen: RowWords) => {
    back()
    row.choose(chosen)
  }
  const retry = () => {
    back()
    void row.flush()
  }
  if (newer)
    return (
      <TwoTexts
        mine={shown(words)}
        theirs={shown(newer)}
        onKeepMine={() => choose(words)}
        onTakeTheirs={() => choose(newer)}
        onKeepBoth={() => choose({ digits: words.digits, text: [newer.text, words.text].filter(Boolean).join('\n') })}
      />
    )
  if (saved.is !== 'failed' || saved.failure.code === 'invalid') return null
  return <FailureNotice error={saved.failure} reasons={noteReasons} onRetry={retry} />
}

const shown = ({ digits, text }: RowWords) => [digits, text].filter(Boolean).join('\n')
