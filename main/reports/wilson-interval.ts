import { type Computed, type Interval, notComputable } from './computed.ts'
import { normal95 } from './tail-probability.ts'

/** A part of people, 0 to 1, with its interval. Never of sessions: those of one person resemble each other. */
export type Share = { readonly count: number; readonly of: number; readonly share: number } & Interval

/** Wilson's score interval (1927), as R's prop.test(correct = FALSE) has it. */
export function wilsonInterval(count: number, of: number): Computed<Share> {
  if (!(Number.isInteger(count) && Number.isInteger(of) && count >= 0 && count <= of))
    throw new RangeError('no part of people')
  if (of === 0) return notComputable('nobody')
  const share = count / of
  const z2 = normal95 ** 2
  const centre = share + z2 / (2 * of)
  const half = normal95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  const scale = 1 + z2 / of
  return {
    count,
    of,
    share,
    // At the ends rounding would leave 1e-17 instead of nothing.
    lower: count === 0 ? 0 : (centre - half) / scale,
    upper: count === of ? 1 : (centre + half) / scale,
  }
}
