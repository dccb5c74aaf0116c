import { bandPlace } from '../../preload/contract/band-table.ts'
import type { Band, Instrument } from './instruments/instrument.ts'
import { mustBeScore, pointsOf } from './scoring.ts'

/**
 * The band of a score, for screen, chart, report and PDF alike; null where the instrument has none. The score is
 * compared unrounded: a CORE-10 of 14.4 is below 15. Throws for what is no score.
 */
export function bandOf(instrument: Instrument, units: number): Band | null {
  mustBeScore(instrument, units)
  const list = instrument.bands?.list ?? []
  return list[bandPlace(list, pointsOf(instrument, units))] ?? null
}

/** Whether a score is at the cut-off or on the worse side of it; null where there is no cut-off. */
export function isCase(instrument: Instrument, units: number): boolean | null {
  mustBeScore(instrument, units)
  if (!instrument.cutOff) return null
  const points = pointsOf(instrument, units)
  return instrument.higherIs === 'worse' ? points >= instrument.cutOff.at : points <= instrument.cutOff.at
}
