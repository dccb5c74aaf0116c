import { wrongField } from '../errors.ts'

/** Where a page of the disclosures ended. */
export type DisclosurePageEnd = { readonly at: string; readonly disclosureId: string }

export const disclosurePageKeyOf = ({ at, disclosureId }: DisclosurePageEnd): string => disclosureId + at

export function disclosurePageEndOf(key: string): DisclosurePageEnd {
  const { disclosureId, at } = /^(?<disclosureId>[A-Za-z0-9_-]{22})(?<at>\S{24})$/.exec(key)?.groups ?? {}
  if (!disclosureId || !at) throw wrongField('after', 'not-valid')
  return { disclosureId, at }
}
