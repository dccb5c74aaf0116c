import type { ParticipantValues } from './participant-values.ts'

type Field = keyof ParticipantValues

/** A field that was changed here and elsewhere, differently. */
export type Difference = {
  readonly field: Field
  readonly mine: ParticipantValues[Field]
  readonly theirs: ParticipantValues[Field]
}

/**
 * Two people changed the same record from the same `base`. What only one of them changed is taken over; where both did,
 * `merged` keeps mine until somebody chooses.
 */
export function mergeParticipant(base: ParticipantValues, mine: ParticipantValues, theirs: ParticipantValues) {
  const fields = Object.keys(base) as Field[]
  const takenOver = fields.filter((field) => same(base[field], mine[field]) && !same(mine[field], theirs[field]))
  const differences = fields
    .filter((field) => !same(base[field], mine[field]) && !same(base[field], theirs[field]))
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field): Difference => ({ field, mine: mine[field], theirs: theirs[field] }))
  const merged: ParticipantValues = {
    ...mine,
    ...Object.fromEntries(takenOver.map((field) => [field, theirs[field]])),
  }
  return { merged, takenOver, differences }
}

/** The order in which boxes were ticked is no difference. */
export const same = (a: ParticipantValues[Field], b: ParticipantValues[Field]): boolean => key(a) === key(b)
const key = (value: ParticipantValues[Field]) => JSON.stringify(typeof value === 'string' ? value : value.toSorted())
