import { anotherMember } from '../../preload/contract/notes.ts'
import { findNames } from '../notes/name-guard.ts'
import type { Identity } from '../notes/name-phrases.ts'

/** A person and those whom a text about them must not name. */
export type Company = { readonly own: Identity | null; readonly mates: readonly Identity[] }

/** The text with "another member" in the place of every name, and the words that stood there. */
export function withoutNames(
  text: string,
  { own, mates }: Company,
): { readonly text: string; readonly words: readonly string[] } {
  let rest = text
  const words: string[] = []
  // A replaced name can bring the words around it together; each round has fewer names than the one before.
  for (
    let hits = findNames(rest, own, mates);
    hits.length > 0 && words.length < 1000;
    hits = findNames(rest, own, mates)
  ) {
    words.push(...hits.map((hit) => hit.words))
    rest = hits.toReversed().reduce((so, { from, to }) => `${so.slice(0, from)}${anotherMember}${so.slice(to)}`, rest)
  }
  return { text: rest, words: [...new Set(words)] }
}
