import { isCase } from './band.ts'
import type { Instrument, ReliableChange } from './instruments/instrument.ts'
import { mustBeScore, pointsOf } from './scoring.ts'

export type ChangeClass = 'improved' | 'unchanged' | 'worsened' | 'not-known'

export type Change = {
  /** `not-known` where the instrument has no threshold that could be confirmed. */
  readonly is: ChangeClass
  /** Later minus earlier, whatever the direction. */
  readonly units: number
  /** The threshold with its rule, confidence and source; null where there is none. */
  readonly by: ReliableChange | null
  /**
   * Reliably improved, and from a case to no case; null where threshold or cut-off is not known. Who did not start as a
   * case cannot recover: reports show their number.
   */
  readonly hasRecovered: boolean | null
}

/** The class of a change from one score to a later one, both in units. Throws for what is no score. */
export function changeOf(instrument: Instrument, fromUnits: number, toUnits: number): Change {
  mustBeScore(instrument, fromUnits)
  mustBeScore(instrument, toUnits)
  const by = instrument.reliableChange
  const units = toUnits - fromUnits
  const is = by ? classOf(instrument, by, units) : 'not-known'
  const wasCase = isCase(instrument, fromUnits)
  return {
    is,
    units,
    by,
    hasRecovered: by && wasCase !== null ? is === 'improved' && wasCase && !isCase(instrument, toUnits) : null,
  }
}

function classOf(instrument: Instrument, by: ReliableChange, units: number): ChangeClass {
  if (!isReliable(by, Math.abs(units), by.by * instrument.score.unitsPerPoint)) return 'unchanged'
  return units > 0 === (instrument.higherIs === 'better') ? 'improved' : 'worsened'
}

const isReliable = ({ rule }: ReliableChange, units: number, threshold: number) =>
  rule === 'at-least' ? units >= threshold : units > threshold

export type Corridor = {
  /** In points, unrounded, and not cut at the ends of the scale: the chart does that. */
  readonly low: number
  readonly high: number
  /** A score on the edge is a reliable change already ("at least"); otherwise it is not ("greater than"). */
  readonly isEdgeChange: boolean
}

/** Scores that differ from the first one by no reliable change, for the chart; null without a threshold. */
export function corridorOf(instrument: Instrument, baselineUnits: number): Corridor | null {
  mustBeScore(instrument, baselineUnits)
  const by = instrument.reliableChange
  if (!by) return null
  const points = pointsOf(instrument, baselineUnits)
  return { low: points - by.by, high: points + by.by, isEdgeChange: by.rule === 'at-least' }
}
