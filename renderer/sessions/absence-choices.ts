import { type AbsenceReason, absenceWords } from '../app/attendance-text.ts'

const letters: Readonly<Record<AbsenceReason, string>> = {
  ill: 'I',
  work: 'W',
  care: 'C',
  travel: 'T',
  forgot: 'F',
  'no-contact': 'N',
  other: 'O',
}

export type AbsenceChoice = { readonly reason: AbsenceReason; readonly letter: string; readonly word: string }

/** Each reason of an absence with the key that chooses it. */
export const absenceChoices: readonly AbsenceChoice[] = (Object.keys(letters) as AbsenceReason[]).map((reason) => ({
  reason,
  letter: letters[reason],
  word: absenceWords[reason],
}))
