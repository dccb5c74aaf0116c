/** Whether somebody signs in by this name already. Capitals, spaces and the form of the letters make no difference. */
export const nameTaken = (name: string, users: readonly { readonly displayName: string }[]): boolean =>
  users.some(({ displayName }) => folded(displayName) === folded(name))

const folded = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
