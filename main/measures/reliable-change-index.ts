import type { Sample } from './instruments/instrument.ts'

/**
 * Jacobson and Truax 1991, doi 10.1037/0022-006X.59.1.12. All in points of the instrument; `sd` is that of the
 * reference sample and `r` the reliability, 0 to 1.
 */
type Spread = Pick<Sample, 'mean' | 'sd'>
type Direction = 'worse' | 'better'

/** Of somebody between two occasions by chance alone, at 95 %. */
const twoSided95 = 1.96

/** Standard error of one measurement: sd × √(1 − r). */
export const standardErrorOfMeasurement = (sd: number, r: number): number => sd * Math.sqrt(1 - r)

/** Standard error of a difference of two measurements: √(2 SEM²). */
export const standardErrorOfDifference = (sd: number, r: number): number =>
  Math.SQRT2 * standardErrorOfMeasurement(sd, r)

/** RC = (post − pre) / S_diff. Beyond ±1.96 a change is reliable at 95 %. */
export const reliableChangeIndex = (pre: number, post: number, sd: number, r: number): number =>
  (post - pre) / standardErrorOfDifference(sd, r)

/** A change greater than this is reliable; `z` is 1.96 for 95 %, 1.645 for 90 %. */
export const reliableChangeBy = (sd: number, r: number, z = twoSided95): number => z * standardErrorOfDifference(sd, r)

/** Cut-off a: two deviations from the clinical mean, to the better side. */
export const cutOffA = ({ mean, sd }: Spread, higherIs: Direction): number =>
  higherIs === 'worse' ? mean - 2 * sd : mean + 2 * sd

/**
 * Cut-off b: two deviations from the functional mean, to the worse side. It takes the functional deviation, as the
 * paper does; the R package clinicalsignificance takes the clinical one.
 */
export const cutOffB = ({ mean, sd }: Spread, higherIs: Direction): number =>
  higherIs === 'worse' ? mean + 2 * sd : mean - 2 * sd

/** Cut-off c: where a score is as far from both means, each in its own deviations. */
export const cutOffC = (clinical: Spread, functional: Spread): number =>
  (clinical.sd * functional.mean + functional.sd * clinical.mean) / (clinical.sd + functional.sd)
