import type { KeyboardEvent } from 'react'
import { fieldId, type RowField } from './next-field.ts'

/** How the fields of the sheet lead to each other. */
export type SheetSteps = {
  readonly next: (from: RowField) => void
  readonly beside: (from: RowField, by: 1 | -1) => void
  /** The field that has the focus now. */
  readonly here: (field: RowField | null) => void
}

/** The place of a field in the sheet: Enter goes on, Shift and Enter begins a line, Alt and an arrow changes the row. */
export const sheetField = (field: RowField, steps: SheetSteps, onLeave: () => void) => ({
  id: fieldId(field),
  onFocus: () => steps.here(field),
  onBlur: () => {
    steps.here(null)
    onLeave()
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) event.repeat || steps.next(field)
    else if (event.altKey && event.key === 'ArrowDown') steps.beside(field, 1)
    else if (event.altKey && event.key === 'ArrowUp') steps.beside(field, -1)
    else return
    event.preventDefault()
  },
})
