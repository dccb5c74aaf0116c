import type { Instrument } from './instruments/instrument.ts'

/** The one text form of a change in points: "+7", "−3", "0", "+0.67". `units` is later minus earlier. */
export function changeText({ score }: Instrument, units: number): string {
  const { unitsPerPoint, decimals, isMean } = score
  const places = isMean || units % unitsPerPoint !== 0 ? decimals : 0
  const size = (Math.round((Math.abs(units) * 10 ** places) / unitsPerPoint) / 10 ** places).toFixed(places)
  return units === 0 ? size : `${units > 0 ? '+' : '−'}${size}`
}
