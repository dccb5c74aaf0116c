import type { SaveState } from './autosave.ts'
import { faultText } from './fault-text.ts'

/** What is wrong with a text that was refused, as a sentence for below its field; null where it was not. */
export function textFault(state: SaveState): string | null {
  if (state.is !== 'failed') return null
  const [fault] = Object.values(state.failure.fields ?? {})
  return fault ? faultText(fault) : null
}
