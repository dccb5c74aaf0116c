import type { Computed } from './computed.ts'
import type { Pairs } from './pair-moments.ts'
import { type Share, wilsonInterval } from './wilson-interval.ts'

/** What the classes of change are made of: facts of an instrument, all in whole units but for the threshold. */
export type ChangeFacts = {
  readonly unitsPerPoint: number
  readonly higherIs: 'better' | 'worse'
  /** null: the instrument has no cut-off. */
  readonly cutOffUnits: number | null
  /** Which side of the cut-off is a case; the cut-off itself is. */
  readonly caseIs: 'at-or-above' | 'at-or-below'
  /** null: no threshold. A published one is "at least", a computed one "greater than" and need not be whole. */
  readonly reliableChange: { readonly units: number; readonly rule: 'at-least' | 'greater-than' } | null
}

export type ClassRates = Readonly<Record<'improved' | 'unchanged' | 'worsened', Computed<Share>>>

export type RecoveryRates = {
  readonly startedAsCase: number
  /** They cannot recover, and are not in the rates below. */
  readonly startedBelowCutOff: number
  /** A case at the first score and none at the last, of those who started as a case. */
  readonly recovered: Computed<Share>
  /** Recovered and reliably improved; null where the instrument has no threshold. */
  readonly reliablyRecovered: Computed<Share> | null
}

export type ChangeRates = {
  readonly n: number
  /** null where the instrument has no threshold. */
  readonly classes: ClassRates | null
  /** null where the instrument has no cut-off. */
  readonly recovery: RecoveryRates | null
}

/**
 * Reliable change (Jacobson and Truax 1991) and recovery (NHS Talking Therapies) with their denominators. `lost` are
 * the first scores of people who count as neither improved nor recovered but as worsened: the worst case.
 */
export function changeRates(
  { pre, post }: Pick<Pairs, 'pre' | 'post'>,
  facts: ChangeFacts,
  lost: Int32Array = new Int32Array(),
): ChangeRates {
  const { cutOffUnits, reliableChange } = facts
  const isCase = caseRule(facts)
  const isReliable = reliableRule(facts)
  const better = facts.higherIs === 'better' ? 1 : -1
  let [improved, worsened, cases, recovered, reliablyRecovered] = [0, lost.length, 0, 0, 0]
  for (let i = 0; i < pre.length; i++) {
    const first = pre[i] ?? 0
    const last = post[i] ?? 0
    const gain = (last - first) * better
    const hasImproved = gain > 0 && isReliable(gain)
    if (hasImproved) improved += 1
    else if (gain < 0 && isReliable(-gain)) worsened += 1
    if (!isCase(first)) continue
    cases += 1
    if (isCase(last)) continue
    recovered += 1
    if (hasImproved) reliablyRecovered += 1
  }
  for (const first of lost) if (isCase(first)) cases += 1
  const n = pre.length + lost.length
  return {
    n,
    classes: reliableChange && {
      improved: wilsonInterval(improved, n),
      unchanged: wilsonInterval(n - improved - worsened, n),
      worsened: wilsonInterval(worsened, n),
    },
    recovery:
      cutOffUnits === null
        ? null
        : {
            startedAsCase: cases,
            startedBelowCutOff: n - cases,
            recovered: wilsonInterval(recovered, cases),
            reliablyRecovered: reliableChange && wilsonInterval(reliablyRecovered, cases),
          },
  }
}

function caseRule({ cutOffUnits, caseIs }: ChangeFacts): (units: number) => boolean {
  if (cutOffUnits === null) return () => false
  return caseIs === 'at-or-above' ? (units) => units >= cutOffUnits : (units) => units <= cutOffUnits
}

function reliableRule({ reliableChange }: ChangeFacts): (units: number) => boolean {
  if (!reliableChange) return () => false
  const { units: threshold, rule } = reliableChange
  return rule === 'at-least' ? (units) => units >= threshold : (units) => units > threshold
}
