/** What a row asks for before something can be recorded. */
export type RosterQuestion = 'late' | 'early' | 'absent' | 'words'

export type RosterState = {
  /** The row that the keys act on; null before somebody went to one. */
  readonly row: number | null
  readonly asking: RosterQuestion | null
}

export type RosterMove =
  | { readonly to: number | 'next' | 'previous' | 'first' | 'last' }
  | { readonly ask: RosterQuestion }
  | { readonly stop: true }

export const rosterStart: RosterState = { row: null, asking: null }

/** Where the roster of `count` rows stands after a move. A question belongs to its row and ends by leaving it. */
export function moveRoster(state: RosterState, move: RosterMove, count: number): RosterState {
  if (count === 0) return rosterStart
  if ('ask' in move) return state.row === null ? state : { ...state, asking: move.ask }
  if ('stop' in move) return { ...state, asking: null }
  return { row: Math.min(Math.max(target(state.row, move.to, count), 0), count - 1), asking: null }
}

function target(row: number | null, to: Extract<RosterMove, { to: unknown }>['to'], count: number): number {
  switch (to) {
    case 'first':
      return 0
    case 'last':
      return count - 1
    case 'next':
      return row === null ? 0 : row + 1
    case 'previous':
      return row === null ? count - 1 : row - 1
    default:
      return to
  }
}

/** The move of a key that is no command: arrows, Home, End, and a row's own number (0 is the tenth). */
export function rosterMoveOf(key: string, count: number): RosterMove | null {
  const named: Readonly<Record<string, RosterMove>> = {
    ArrowDown: { to: 'next' },
    ArrowUp: { to: 'previous' },
    Home: { to: 'first' },
    End: { to: 'last' },
  }
  if (named[key]) return named[key]
  if (!/^\d$/.test(key)) return null
  const row = key === '0' ? 9 : Number(key) - 1
  return row < count ? { to: row } : null
}
