type Span = { readonly from: number; readonly to: number }

/** Places where one of the addresses stands whole, in any case. */
export function findEmails(text: string, emails: readonly string[]): readonly Span[] {
  if (emails.length === 0) return []
  const forms = emails.flatMap((email) => [email.normalize('NFC'), email.normalize('NFD')])
  // Letters that go on before it or a domain that goes on after it make another address.
  const pattern = `(?<![\\p{L}\\p{N}._%+\\-])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}\\-]|\\.[\\p{L}\\p{N}])`
  return Array.from(text.matchAll(new RegExp(pattern, 'giu')), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }))
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
