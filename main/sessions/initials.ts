type Named = {
  readonly participantId: string
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string | null
  readonly fromSession: number
}

/**
 * What a member is called on a screen that others may see: `A.B.`, and `A.B. 2` for the next one of these letters.
 * Numbered in the order of joining, so that nobody's changes when somebody joins.
 */
export function initials(members: readonly Named[]): ReadonlyMap<string, string> {
  const inOrder = members.toSorted(
    (a, b) => a.fromSession - b.fromSession || (a.participantId < b.participantId ? -1 : 1),
  )
  const used = new Map<string, number>()
  return new Map(
    inOrder.map((member) => {
      const letters = `${initial(member.preferredName ?? member.givenName)}.${initial(member.familyName)}.`
      const count = (used.get(letters) ?? 0) + 1
      used.set(letters, count)
      return [member.participantId, count === 1 ? letters : `${letters} ${count}`]
    }),
  )
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The first letter with its accents; a mark or bracket before it is passed over. */
const initial = (name: string): string => {
  const characters = Array.from(graphemes.segment(name), ({ segment }) => segment)
  return (characters.find((character) => /\p{L}/u.test(character)) ?? characters[0] ?? '').toUpperCase()
}
