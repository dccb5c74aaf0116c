import { editDistance } from './edit-distance.ts'

/** One slip in a short name, two in a long one: more would show strangers. */
const slips = (name: string) => (name.length <= 6 ? 1 : 2)

/**
 * How far a folded "family given" is from the wanted one, with the two halves in either order; null where it is
 * another name. 0 is the same name.
 */
export function nameDistance(wanted: readonly [family: string, given: string], name: string): number | null {
  const straight = wanted.join(' ')
  const turned = wanted.toReversed().join(' ')
  const most = slips(straight)
  const distance = Math.min(editDistance(straight, name, most), editDistance(turned, name, most))
  return distance <= most ? distance : null
}
