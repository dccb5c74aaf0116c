import type { Mark } from '../../preload/contract/sessions.ts'

/** Each mark with the key that sets it and takes it off. */
export const markChoices: readonly { readonly mark: Mark; readonly letter: string; readonly word: string }[] = [
  { mark: 'shared', letter: 'S', word: 'shared' },
  { mark: 'struggled', letter: 'T', word: 'struggled' },
  { mark: 'risk', letter: 'R', word: 'risk' },
  { mark: 'follow-up', letter: 'F', word: 'follow up' },
]
