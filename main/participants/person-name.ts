/** How a person stands in every list: family name first, because lists are sorted by it. */
export const personName = (person: { readonly familyName: string; readonly givenName: string }): string =>
  `${person.familyName}, ${person.givenName}`
