import { type GroupFigures, smallestCellOnScreen } from '../../preload/contract/reports.ts'

export type GroupCounts = {
  readonly groupId: string
  readonly name: string
  readonly programmeName: string
  readonly sessionsHeld: number
  readonly sessionsPlanned: number
  /** People who ever had a place. */
  readonly enrolled: number
  /** Recorded person-sessions, those attended, and the people behind them. */
  readonly offered: number
  readonly attended: number
  readonly counted: number
}

/**
 * What may be shown of a group. Fewer than five people are not counted, and a rate is shown only where five stand
 * behind it, which is never the case in a group whose size is hidden. The rate has two decimals: more would let its
 * numerator and denominator be worked out. There is no line of totals, so nothing hidden can be had by subtraction.
 */
export const groupFigures = ({ enrolled, offered, attended, counted, ...group }: GroupCounts): GroupFigures => ({
  ...group,
  enrolled: enrolled >= smallestCellOnScreen ? enrolled : null,
  attendance: counted >= smallestCellOnScreen ? Math.round((attended / offered) * 100) / 100 : null,
})
