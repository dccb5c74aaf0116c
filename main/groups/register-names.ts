type Named = {
  readonly participantId: string
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string | null
  readonly fromSession: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * How members stand on paper that lies in a room: `Ana S.`, and `Ana S. 2` for the next one of this name in the order
 * of joining, so that nobody's changes when somebody joins. Somebody with two places in the group has one name.
 */
export function registerNames(members: readonly Named[]): ReadonlyMap<string, string> {
  const used = new Map<string, number>()
  const names = new Map<string, string>()
  const inOrder = members.toSorted(
    (a, b) => a.fromSession - b.fromSession || (a.participantId < b.participantId ? -1 : 1),
  )
  for (const { participantId, givenName, familyName, preferredName } of inOrder) {
    if (names.has(participantId)) continue
    const name = `${preferredName ?? givenName} ${initialOf(familyName)}`.trim()
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    names.set(participantId, count === 1 ? name : `${name} ${count}`)
  }
  return names
}

/** The first letter with its accents; a mark or bracket before it is passed over. */
function initialOf(name: string): string {
  const characters = Array.from(graphemes.segment(name), ({ segment }) => segment)
  const letter = characters.find((character) => /\p{L}/u.test(character)) ?? characters[0]
  return letter ? `${letter.toUpperCase()}.` : ''
}
