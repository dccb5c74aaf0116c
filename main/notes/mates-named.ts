import { findNames, type NameHit } from './name-guard.ts'
import type { Identity } from './name-phrases.ts'

/**
 * Where a text in the person’s own words names group mates of theirs. `ownPeople`: somebody said that the names are of people in the person's
 * own life. A sister may be called like a group mate; she has not her family name, telephone or street as well.
 */
export function matesNamed(
  text: string,
  own: Identity | null,
  mates: readonly Identity[],
  ownPeople: boolean,
): readonly NameHit[] {
  const hits = findNames(text, own, mates)
  return ownPeople ? hits.filter(({ words }) => !isOneName(words)) : hits
}

const isOneName = (words: string) => !/[\s\p{Nd}@]/u.test(words.trim())
