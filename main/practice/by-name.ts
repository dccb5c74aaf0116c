// One order on every computer: the language of the system must not decide it.
const collator = new Intl.Collator('en', { numeric: true })

/** Alphabetical; "Group 2" before "Group 10". */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  collator.compare(a.name, b.name)
