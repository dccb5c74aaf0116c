/**
 * Which counts of people may be printed, in every report that can ever be asked about the practice as it is now.
 *
 * A report counts a choice of *units* (a group, or people without one, in a quarter), and two reports may differ by one
 * unit. So what is printed is fixed for the practice as a whole and not for one report:
 *
 * - Rows that are too small over all units are hidden, and with them the smallest other rows, until what is hidden
 *   together is large enough (it can be had by subtraction).
 * - Units are joined to *blocks*, in each of which every row that is not hidden counts nobody or enough people.
 *   A report prints a row only where its units make up whole blocks.
 *
 * Everything that adding and subtracting of printed counts can yield is then a sum over whole blocks, and counts nobody
 * or enough. Joined blocks follow one another in programme and time, so that the reports that people ask for stay whole.
 */
export type CellGuard = {
  readonly smallest: number
  /** By row: too few people over all units, or hidden with those. */
  readonly hidden: readonly boolean[]
  /** Whether the sum of all hidden rows counts nobody or enough people, so that it may be printed as one figure. */
  readonly areHiddenEnough: boolean
  /** By unit: the block it belongs to; -1 for a unit that counts nobody. */
  readonly blockOf: Int32Array
}

/**
 * Counts by unit, row and cell. The cells of a row are printed together or not at all, as the classes of change of one
 * gender. Units are in the order in which they may be joined, `familyOf` says whose they are (the programme).
 */
export type CellCounts = {
  readonly rows: number
  readonly cells: number
  /** unit × row × cell */
  readonly counts: Float64Array
  readonly familyOf: Int32Array
}

/** No counts yet. */
export const noCounts = (rows: number, cells: number, familyOf: Int32Array): CellCounts => ({
  rows,
  cells,
  counts: new Float64Array(familyOf.length * rows * cells),
  familyOf,
})

/** `finer` is the guard of the same counts at a smaller limit: what it hides stays hidden, what it joins stays joined. */
export function guardCells(given: CellCounts, smallest: number, finer: CellGuard | null = null): CellGuard {
  const totals = sumOfUnits(given)
  const hidden = hiddenRows(given, totals, smallest, finer)
  const areHiddenEnough = areEnoughTogether(given, totals, hidden, smallest)
  return { smallest, hidden, areHiddenEnough, blockOf: joinUnits(given, smallest, hidden, finer) }
}

/**
 * Whether the sum over these rows may be printed for these units. Hidden rows may be printed only all together.
 */
export function mayPrint(guard: CellGuard, units: Uint8Array, rows: readonly number[]): boolean {
  const { hidden, areHiddenEnough, blockOf } = guard
  const some = rows.some((row) => hidden[row])
  const all = hidden.every((isHidden, row) => !isHidden || rows.includes(row))
  return (!some || (all && areHiddenEnough)) && areWholeBlocks(blockOf, units)
}

function areWholeBlocks(blockOf: Int32Array, units: Uint8Array): boolean {
  const chosen = new Map<number, number>()
  for (const [unit, block] of blockOf.entries()) {
    if (block < 0) continue
    const isIn = units[unit] ?? 0
    if ((chosen.get(block) ?? isIn) !== isIn) return false
    chosen.set(block, isIn)
  }
  return true
}

/** Whether each of these units is a block by itself, so that figures may depend on the size of each. */
export function areSingleUnits({ blockOf }: CellGuard, units: Uint8Array): boolean {
  const sizes = new Map<number, number>()
  for (const block of blockOf) sizes.set(block, (sizes.get(block) ?? 0) + 1)
  return blockOf.every((block, unit) => !units[unit] || block < 0 || sizes.get(block) === 1)
}

const isFine = (count: number, smallest: number) => count === 0 || count >= smallest

/** By row and cell, over all units. */
function sumOfUnits({ rows, cells, counts }: CellCounts): Float64Array {
  const totals = new Float64Array(rows * cells)
  for (const [i, count] of counts.entries()) totals[i % totals.length] = (totals[i % totals.length] ?? 0) + count
  return totals
}

function hiddenRows(given: CellCounts, totals: Sums, smallest: number, finer: CellGuard | null): boolean[] {
  const { rows, cells } = given
  const rowOf = (row: number) => totals.subarray(row * cells, (row + 1) * cells)
  const sumOf = (row: number) => rowOf(row).reduce((sum, count) => sum + count, 0)
  const hidden = Array.from(
    { length: rows },
    (_, row) => finer?.hidden[row] === true || !rowOf(row).every((count) => isFine(count, smallest)),
  )
  // Rows that count somebody go first, the smallest first; then those that count nobody.
  const others = hidden
    .flatMap((isHidden, row) => (isHidden ? [] : [row]))
    .toSorted((a, b) => Number(sumOf(a) === 0) - Number(sumOf(b) === 0) || sumOf(a) - sumOf(b))
  for (const row of others) {
    const count = hidden.filter(Boolean).length
    if (count === 0 || (count > 1 && areEnoughTogether(given, totals, hidden, smallest))) break
    hidden[row] = true
  }
  return hidden
}

function areEnoughTogether({ cells }: CellCounts, totals: Sums, hidden: readonly boolean[], smallest: number): boolean {
  const together = new Float64Array(cells)
  for (const [i, count] of totals.entries())
    if (hidden[Math.floor(i / cells)]) together[i % cells] = (together[i % cells] ?? 0) + count
  return together.every((sum) => isFine(sum, smallest))
}

type Sums = Float64Array

/** Walks the units in order and closes a block as soon as it is fine; what is left over joins the blocks before it. */
function joinUnits(
  given: CellCounts,
  smallest: number,
  hidden: readonly boolean[],
  finer: CellGuard | null,
): Int32Array {
  const isEnough = (part: Part | undefined) => part !== undefined && areFine(part.sums, given, hidden, smallest)
  const blocks: Part[] = []
  const joinBack = () => {
    while (blocks.length > 1 && !isEnough(blocks.at(-1))) {
      const [before, last] = blocks.splice(-2)
      if (before && last) blocks.push(joined(before, last))
    }
  }
  for (const part of partsOf(given, finer)) {
    // The last block may still be open. Where its programme is at its end and has blocks already, it joins those.
    const isAtEnd = part.family !== blocks.at(-1)?.family && blocks.at(-1)?.family === blocks.at(-2)?.family
    if (isAtEnd) joinBack()
    const open = blocks.at(-1)
    if (!open || isEnough(open)) blocks.push(part)
    else blocks.splice(-1, 1, joined(open, part))
  }
  joinBack()
  const blockOf = new Int32Array(given.familyOf.length).fill(-1)
  for (const [block, { units }] of blocks.entries()) for (const unit of units) blockOf[unit] = block
  return blockOf
}

type Part = { units: number[]; sums: Sums; family: number }
const joined = (one: Part, other: Part): Part => ({
  units: [...one.units, ...other.units],
  sums: one.sums.map((sum, i) => sum + (other.sums[i] ?? 0)),
  family: other.family,
})

/** Units that count somebody, or the blocks of the finer guard, in order. */
function partsOf({ rows, cells, counts, familyOf }: CellCounts, finer: CellGuard | null): Part[] {
  const size = rows * cells
  const parts: Part[] = []
  const byBlock = new Map<number, Part>()
  for (const [unit, family] of familyOf.entries()) {
    const sums = counts.slice(unit * size, (unit + 1) * size)
    if (sums.every((count) => count === 0)) continue
    const block = finer?.blockOf[unit] ?? -1
    const known = block < 0 ? undefined : byBlock.get(block)
    if (known) {
      known.units.push(unit)
      known.sums = known.sums.map((sum, i) => sum + (sums[i] ?? 0))
      continue
    }
    const part: Part = { units: [unit], sums, family }
    parts.push(part)
    if (block >= 0) byBlock.set(block, part)
  }
  return parts
}

/** Every row that is shown, and the hidden ones together, count nobody or enough in each cell. */
function areFine(sums: Sums, { rows, cells }: CellCounts, hidden: readonly boolean[], smallest: number): boolean {
  const together = new Float64Array(cells)
  for (let row = 0; row < rows; row++)
    for (let cell = 0; cell < cells; cell++) {
      const count = sums[row * cells + cell] ?? 0
      if (!hidden[row] && !isFine(count, smallest)) return false
      if (hidden[row]) together[cell] = (together[cell] ?? 0) + count
    }
  return together.every((sum) => isFine(sum, smallest))
}
