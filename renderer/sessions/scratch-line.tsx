import type { ReactNode } from 'react'
import { FailureNotice } from '../app/failure-notice.tsx'
import { SavedState } from '../app/saved-state.tsx'
import { sessionReasons } from '../app/session-reasons.ts'
import { textFault } from '../app/text-fault.ts'
import type { useAutosave } from '../app/use-autosave.ts'
import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import { Section } from '../ui/section.tsx'

const fieldId = 'session-scratch'

/** Words for oneself during the session. They become no part of a record by themselves. */
export function ScratchLine(props: {
  readonly scratch: ReturnType<typeof useAutosave>
  readonly hint: ReactNode
  readonly minRows?: number
}) {
  const { scratch, hint, minRows = 3 } = props
  const { saved } = scratch
  const save = () => void scratch.flush()
  const retry = () => {
    document.getElementById(fieldId)?.focus()
    save()
  }
  return (
    <Section title="Scratch line" action={<SavedState state={saved} onRetry={retry} />}>
      <GrowingTextarea
        id={fieldId}
        aria-label="Scratch line"
        description={hint}
        minRows={minRows}
        maxRows={16}
        value={scratch.text}
        error={textFault(saved)}
        onChange={(event) => scratch.setText(event.currentTarget.value)}
        onBlur={save}
      />
      {saved.is === 'failed' && saved.failure.code !== 'invalid' && (
        <FailureNotice error={saved.failure} reasons={sessionReasons} onRetry={retry} />
      )}
    </Section>
  )
}
