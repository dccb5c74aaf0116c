import { notFound } from '../../errors.ts'
import { mustScoreItsExamples } from '../must-score-its-examples.ts'
import { brs } from './brs.ts'
import { core10 } from './core-10.ts'
import { gad7 } from './gad-7.ts'
import type { Instrument } from './instrument.ts'
import { k10 } from './k10.ts'
import { phq9 } from './phq-9.ts'
import { who5 } from './who-5.ts'

/** Every instrument in every version that administrations may hold, proved by its worked examples at each start. */
export const catalogue: readonly Instrument[] = Object.freeze(
  [phq9, gad7, core10, k10, brs, who5].map(mustScoreItsExamples),
)

/** The instrument of a code, in the version that an administration holds or else the newest. Throws `not-found`. */
export function instrumentOf(code: number, version?: number): Instrument {
  const [newest] = catalogue
    .filter((one) => one.code === code && (version === undefined || one.version === version))
    .toSorted((one, other) => other.version - one.version)
  if (!newest) throw notFound()
  return newest
}
