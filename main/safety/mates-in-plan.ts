import { findNames, type NameHit } from '../notes/name-guard.ts'
import type { Identity } from '../notes/name-phrases.ts'

/**
 * Where a plan names group mates of the person. `ownPeople`: somebody said that the names are of people in the person's
 * own life. A sister may be called like a group mate; she has not her family name, telephone or street as well.
 */
export function matesInPlan(
  text: string,
  own: Identity | null,
  mates: readonly Identity[],
  ownPeople: boolean,
): readonly NameHit[] {
  const hits = findNames(text, own, mates)
  return ownPeople ? hits.filter(({ words }) => !isOneName(words)) : hits
}

const isOneName = (words: string) => !/[\s\p{Nd}@]/u.test(words.trim())
