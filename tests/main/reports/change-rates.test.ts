import { describe, expect, test } from 'vitest'
import { type ChangeFacts, changeRates } from '../../../main/reports/change-rates.ts'
import { isComputed } from '../../../main/reports/computed.ts'
import { pairsOf, summarisePairs } from '../../../main/reports/summarise-pairs.ts'

const phq: ChangeFacts = {
  unitsPerPoint: 1,
  higherIs: 'worse',
  cutOffUnits: 10,
  caseIs: 'at-or-above',
  reliableChange: { units: 6, rule: 'at-least' },
}
const columns = (...pairs: (readonly [number, number])[]) =>
  pairsOf(pairs.map(([pre, post]) => ({ pre, post, cluster: 0 })))

// improved and recovered; improved, still a case; recovered, not reliably; at the threshold; worsened; below cut-off
const six = columns([18, 8], [27, 15], [11, 9], [16, 10], [12, 18], [5, 4])

test('classes are of everybody, recovery of those who started as a case', () => {
  expect(changeRates(six, phq)).toMatchObject({
    n: 6,
    classes: { improved: { count: 3, of: 6 }, unchanged: { count: 2, of: 6 }, worsened: { count: 1, of: 6 } },
    recovery: {
      startedAsCase: 5,
      startedBelowCutOff: 1,
      recovered: { count: 2, of: 5 },
      reliablyRecovered: { count: 1, of: 5 },
    },
  })
})

test('the worst case: who has no end score is worsened, a case at the start, and not recovered', () => {
  expect(changeRates(six, phq, Int32Array.of(20, 3))).toMatchObject({
    n: 8,
    classes: { improved: { count: 3, of: 8 }, unchanged: { count: 2, of: 8 }, worsened: { count: 3, of: 8 } },
    recovery: { startedAsCase: 6, startedBelowCutOff: 2, recovered: { count: 2, of: 6 } },
  })
})

describe('thresholds', () => {
  const improvedBy = (units: number, facts: Partial<ChangeFacts>) =>
    changeRates(columns([15, 15 - units]), { ...phq, ...facts }).classes?.improved
  test.each([
    ['at least, reached', 6, 'at-least', 1],
    ['greater than, only reached', 6, 'greater-than', 0],
    ['greater than, passed', 7, 'greater-than', 1],
  ] as const)('%s', (_what, units, rule, count) => {
    expect(improvedBy(units, { reliableChange: { units: 6, rule } })).toMatchObject({ count })
  })
  test('a computed threshold is no whole number of units: .73 points are 4.38 sixths', () => {
    const brs = { higherIs: 'better', reliableChange: { units: 4.38, rule: 'greater-than' } } as const
    expect(changeRates(columns([12, 16], [12, 17]), { ...phq, ...brs }).classes?.improved).toMatchObject({ count: 1 })
  })
  test('where higher is better, a fall is worse and a case is at the cut-off or below', () => {
    const who: ChangeFacts = {
      unitsPerPoint: 1,
      higherIs: 'better',
      cutOffUnits: 50,
      caseIs: 'at-or-below',
      reliableChange: { units: 24, rule: 'at-least' },
    }
    expect(changeRates(columns([50, 76], [52, 28]), who)).toMatchObject({
      classes: { improved: { count: 1 }, worsened: { count: 1 } },
      recovery: { startedAsCase: 1, recovered: { count: 1, of: 1 } },
    })
  })
  test('without a threshold or a cut-off there are no classes and no recovery', () => {
    expect(changeRates(six, { ...phq, reliableChange: null, cutOffUnits: null })).toEqual({
      n: 6,
      classes: null,
      recovery: null,
    })
    expect(changeRates(six, { ...phq, reliableChange: null }).recovery).toMatchObject({ reliablyRecovered: null })
  })
  test('where nobody started as a case, recovery has no rate', () => {
    expect(changeRates(columns([5, 4]), phq).recovery).toMatchObject({ recovered: { notComputable: 'nobody' } })
  })
})

test('people without an end score make two more lines, and change no other', () => {
  const lost = columns([20, 12], [14, 14])
  const alone = summarisePairs(six, phq)
  const all = summarisePairs(six, phq, lost)
  if (!isComputed(alone) || !isComputed(all)) throw new Error('there are pairs')
  expect(alone).toMatchObject({ lastSeen: null, worstCase: null })
  expect({ ...all, lastSeen: null, worstCase: null }).toEqual(alone)
  expect(all.lastSeen).toMatchObject({ n: 8, rates: { classes: { improved: { count: 4, of: 8 } } } })
  expect(all.lastSeen?.change.mean).toBeCloseTo((-10 - 12 - 2 - 6 + 6 - 1 - 8 + 0) / 8, 12)
  expect(all.worstCase).toMatchObject({ n: 8, classes: { worsened: { count: 3 } } })
})

test('means are in points: sixths are divided by six', () => {
  const summary = summarisePairs(columns([18, 21], [18, 24], [12, 18]), { ...phq, unitsPerPoint: 6 })
  expect(summary).toMatchObject({ pre: { mean: 48 / 18 }, post: { mean: 63 / 18 }, change: { mean: 15 / 18 } })
})
