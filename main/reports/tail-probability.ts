import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import studentCdf from '@stdlib/stats-base-dists-t-cdf'
import studentQuantile from '@stdlib/stats-base-dists-t-quantile'

/** The standard normal deviate of a 95 % interval. */
export const normal95 = normalQuantile(0.975, 0, 1)

/** The deviate of Student's t of a 95 % interval. */
export const student95 = (df: number): number => studentQuantile(0.975, df)

/**
 * The two-sided p of a standard normal deviate. It is taken from the lower tail: 1 - cdf would be 0 beyond 8. Below
 * 1e-308 the double itself is 0; figures print "< .001" there.
 */
export const normalTailProbability = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1))

/** The two-sided p of Student's t, from the lower tail likewise. */
export const studentTailProbability = (t: number, df: number): number => Math.min(1, 2 * studentCdf(-Math.abs(t), df))
