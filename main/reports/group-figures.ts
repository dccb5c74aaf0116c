import { type GroupFigures, smallestCellOnScreen } from '../../preload/contract/reports.ts'

export type GroupCounts = {
  readonly groupId: string
  readonly name: string
  readonly programmeName: string
  readonly sessionsHeld: number
  readonly sessionsPlanned: number
  /** Cases that enrolled, with this as their first group; null: hidden. */
  readonly enrolled: number | null
  /** Recorded person-sessions, those attended, and the people behind them. */
  readonly offered: number
  readonly attended: number
  readonly counted: number
}

/**
 * What may be shown of a group. A rate is shown only where five people stand behind it, which is never the case in a
 * group whose size is hidden. It has two decimals: more would let its numerator and denominator be worked out.
 */
export const groupFigures = ({ offered, attended, counted, ...group }: GroupCounts): GroupFigures => ({
  ...group,
  attendance:
    group.enrolled !== null && counted >= smallestCellOnScreen ? Math.round((attended / offered) * 100) / 100 : null,
})
