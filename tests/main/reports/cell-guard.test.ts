import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areSingleUnits, type GuardTerms, guardCells, mayPrint, noCounts } from '../../../main/reports/cell-guard.ts'

/** Counts by unit and row; each unit in a programme of its own unless said otherwise. */
function tableOf(byUnit: readonly (readonly number[])[], families: readonly number[] = byUnit.map(() => 0)) {
  const rows = byUnit[0]?.length ?? 0
  const table = noCounts(rows, 1, 0, Int32Array.from(families))
  for (const [unit, counts] of byUnit.entries())
    for (const [row, count] of counts.entries()) table.counts[unit * rows + row] = count
  return table
}
const guarded = (
  byUnit: readonly (readonly number[])[],
  { families, smallest = 5, ...terms }: { families?: readonly number[] } & Partial<GuardTerms> = {},
) =>
  guardCells(tableOf(byUnit, families), {
    smallest,
    isWholeKnown: true,
    finer: null,
    hiddenToo: [],
    within: [],
    ...terms,
  })
const units = (...chosen: readonly number[]) => Uint8Array.from(chosen)

describe('rows', () => {
  test('a small row takes the smallest other with it', () => {
    const guard = guarded([[20, 3, 8]])
    expect(guard.hidden).toEqual([false, true, true])
    expect(mayPrint(guard, units(1), [0])).toBe(true)
    expect(mayPrint(guard, units(1), [1])).toBe(false)
    // Together they count eleven, which follows from the total anyway.
    expect(mayPrint(guard, units(1), [1, 2])).toBe(true)
  })
  test('nobody at all is no small row', () => {
    expect(guarded([[20, 0, 8]]).hidden).toEqual([false, false, false])
  })
  test('one row that is too small is never printed, alone or as the sum of what is hidden', () => {
    expect(mayPrint(guarded([[3]]), units(1), [0])).toBe(false)
  })
})

describe('units', () => {
  test('a small unit joins the one before it, and neither is printed alone', () => {
    const guard = guarded([[9], [7], [3]])
    expect([...guard.blockOf]).toEqual([0, 1, 1])
    expect(mayPrint(guard, units(1, 0, 0), [0])).toBe(true)
    expect(mayPrint(guard, units(1, 1, 0), [0])).toBe(false)
    expect(mayPrint(guard, units(0, 1, 1), [0])).toBe(true)
  })
  test('within its programme where that is enough', () => {
    expect([...guarded([[9], [3], [8]], { families: [1, 1, 2] }).blockOf]).toEqual([0, 0, 1])
    expect([...guarded([[3], [9], [8]], { families: [1, 2, 2] }).blockOf]).toEqual([0, 0, 1])
  })
  test('whose size is a figure of its own', () => {
    const guard = guarded([[9], [7], [3]])
    expect(areSingleUnits(guard, units(1, 0, 0))).toBe(true)
    expect(areSingleUnits(guard, units(1, 1, 1))).toBe(false)
  })
})

const practices = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 })).chain(([many, rows]) =>
  fc.tuple(
    fc.array(fc.array(fc.nat(12), { minLength: rows, maxLength: rows }), { minLength: many, maxLength: many }),
    fc.array(fc.nat(2), { minLength: many, maxLength: many }).map((families) => families.toSorted((a, b) => a - b)),
  ),
)

/** The sums that printed sums yield by adding and subtracting are sums over blocks, so it is enough to look at those. */
test('every row that is shown, and the hidden ones together, count nobody or enough in every block', () => {
  fc.assert(
    fc.property(practices, fc.constantFrom(5, 11), ([byUnit, families], smallest) => {
      const { hidden, areHiddenEnough, blockOf } = guarded(byUnit, { families, smallest })
      const blocks = new Set(blockOf)
      const isFine = (count: number) => count === 0 || count >= smallest
      const sumOf = (block: number, isIn: (row: number) => boolean) =>
        byUnit.reduce(
          (sum, counts, unit) =>
            blockOf[unit] === block
              ? sum + counts.reduce((all, count, row) => (isIn(row) ? all + count : all), 0)
              : sum,
          0,
        )
      for (const block of blocks) {
        for (const row of hidden.keys()) if (!hidden[row]) expect(isFine(sumOf(block, (one) => one === row))).toBe(true)
        if (areHiddenEnough) expect(isFine(sumOf(block, (row) => hidden[row] === true))).toBe(true)
      }
      if (!areHiddenEnough) expect(hidden.every(Boolean)).toBe(true)
    }),
  )
})

test('what is printed at the higher limit is made of what is printed at the lower one', () => {
  fc.assert(
    fc.property(practices, ([byUnit, families]) => {
      const onScreen = guarded(byUnit, { families })
      const inFiles = guarded(byUnit, {
        families,
        smallest: 11,
        finer: onScreen,
      })
      for (const [row, isHidden] of onScreen.hidden.entries()) if (isHidden) expect(inFiles.hidden[row]).toBe(true)
      for (const [one, block] of onScreen.blockOf.entries())
        for (const [other, same] of onScreen.blockOf.entries())
          if (block === same && block >= 0) expect(inFiles.blockOf[one]).toBe(inFiles.blockOf[other])
    }),
  )
})
