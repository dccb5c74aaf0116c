import { wrongField } from '../errors.ts'

/** Where a page of the list ended. */
export type PageEnd = { readonly sortName: string; readonly personId: string }

const idLength = 22

/** The id has a fixed length, so nothing needs to be escaped; a name in any script stays below the key's 600. */
export const pageKeyOf = (end: PageEnd): string => end.personId + end.sortName

export function pageEndOf(key: string): PageEnd {
  if (!/^[A-Za-z0-9_-]{22}/.test(key)) throw wrongField('after', 'not-valid')
  return { personId: key.slice(0, idLength), sortName: key.slice(idLength) }
}
