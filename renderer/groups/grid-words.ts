import type { gridStates } from '../../preload/contract/groups.ts'

export type GridState = (typeof gridStates)[number]

export const gridStateWords: Readonly<Record<GridState, string>> = {
  attended: 'Attended',
  partly: 'Attended in part',
  missed: 'Missed',
  'not-yet': 'Still to come',
  'before-joining': 'Before joining',
  ended: 'After leaving',
}

/** A cell for those who hear the table: `Attended`, `Attended 1 of 2 sessions`. */
export const cellWords = (cell: { readonly state: GridState; readonly attended: number; readonly held: number }) =>
  cell.held > 1 ? `Attended ${cell.attended} of ${cell.held} sessions` : gridStateWords[cell.state]
