/**
 * Which counts of people may be printed, in every report that can ever be asked about the practice as it is now.
 *
 * A report counts a choice of *units* (a group, or people without one, in a quarter), and two reports may differ by one
 * unit. So what is printed is fixed for the practice as a whole and not for one report:
 *
 * - Rows that are too small over all units are hidden. Where the sum of all rows is printed elsewhere, the smallest other
 *   rows go with them, until what is hidden together is large enough (it can be had by subtraction).
 * - Units are joined to *blocks*, in each of which every row that is not hidden, and everything that its count would
 *   tell beside it, counts nobody or enough people. A report prints a row only where its units make up whole blocks.
 * - Blocks are made of whole blocks of the counts with which the rows can be held together.
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
 * Counts by unit. The first cell of a row is what it prints, its other cells are what could be worked out once that is
 * known, and `rests` what could be worked out of all rows together. Units are in the order in which they may be joined,
 * `familyOf` says whose they are (the programme).
 */
export type CellCounts = {
  readonly rows: number
  readonly cells: number
  readonly rests: number
  /** unit × (row × cell, then the rests) */
  readonly counts: Float64Array
  readonly familyOf: Int32Array
}

/** No counts yet. */
export const noCounts = (rows: number, cells: number, rests: number, familyOf: Int32Array): CellCounts => ({
  rows,
  cells,
  rests,
  counts: new Float64Array(familyOf.length * (rows * cells + rests)),
  familyOf,
})

export type GuardTerms = {
  readonly smallest: number
  /** Whether the sum of all rows is printed elsewhere. */
  readonly isWholeKnown: boolean
  /** The guard of the same counts at a smaller limit: what it hides stays hidden, what it joins stays joined. */
  readonly finer: CellGuard | null
  /** By row: what is hidden in any case, because a count that this one can be held together with hides it. */
  readonly hiddenToo: readonly (readonly boolean[])[]
  /** By unit: blocks that must stay whole, as of a count that is a part of this one. */
  readonly within: readonly Int32Array[]
}

export function guardCells(given: CellCounts, terms: GuardTerms): CellGuard {
  const { smallest, finer } = terms
  const totals = sumOfUnits(given)
  const hidden = hiddenRows(given, totals, terms)
  const areHiddenEnough =
    finer?.areHiddenEnough !== false &&
    areRestsFine(given, totals, smallest) &&
    areEnoughTogether(given, totals, hidden, smallest)
  const isEnough = (sums: Sums) => areFine(sums, given, { hidden, areHiddenEnough, smallest })
  return {
    smallest,
    hidden,
    areHiddenEnough,
    blockOf: joinUnits(given, [...(finer ? [finer.blockOf] : []), ...terms.within], isEnough),
  }
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

/** By row and cell and rest, over all units. */
function sumOfUnits({ rows, cells, rests, counts }: CellCounts): Float64Array {
  const totals = new Float64Array(rows * cells + rests)
  for (let i = 0; i < counts.length; i++) {
    const at = i % totals.length
    totals[at] = (totals[at] ?? 0) + (counts[i] ?? 0)
  }
  return totals
}

function hiddenRows(
  given: CellCounts,
  totals: Sums,
  { smallest, isWholeKnown, finer, hiddenToo }: GuardTerms,
): boolean[] {
  const { rows, cells } = given
  const mayAny = areRestsFine(given, totals, smallest)
  const rowOf = (row: number) => totals.subarray(row * cells, (row + 1) * cells)
  const countOf = (row: number) => totals[row * cells] ?? 0
  const hidden = Array.from(
    { length: rows },
    (_, row) =>
      !mayAny ||
      finer?.hidden[row] === true ||
      hiddenToo.some((too) => too[row] === true) ||
      !rowOf(row).every((count) => isFine(count, smallest)),
  )
  if (!isWholeKnown) return hidden
  // Rows that count somebody go first, the smallest first; then those that count nobody.
  const others = hidden
    .flatMap((isHidden, row) => (isHidden ? [] : [row]))
    .toSorted((a, b) => Number(countOf(a) === 0) - Number(countOf(b) === 0) || countOf(a) - countOf(b))
  for (const row of others) {
    const count = hidden.filter(Boolean).length
    if (count === 0 || (count > 1 && areEnoughTogether(given, totals, hidden, smallest))) break
    hidden[row] = true
  }
  return hidden
}

const areRestsFine = ({ rows, cells }: CellCounts, totals: Sums, smallest: number) =>
  totals.subarray(rows * cells).every((count) => isFine(count, smallest))

function areEnoughTogether({ rows, cells }: CellCounts, sums: Sums, hidden: readonly boolean[], smallest: number) {
  const together = new Float64Array(cells)
  for (let at = 0; at < rows * cells; at++)
    if (hidden[Math.floor(at / cells)]) together[at % cells] = (together[at % cells] ?? 0) + (sums[at] ?? 0)
  return together.every((sum) => isFine(sum, smallest))
}

type Sums = Float64Array

/** Walks the units in order and closes a block as soon as it is fine; what is left over joins the blocks before it. */
function joinUnits(given: CellCounts, within: readonly Int32Array[], isEnough: (sums: Sums) => boolean): Int32Array {
  const blocks: Part[] = []
  const joinBack = () => {
    for (let last = blocks.at(-1); last && blocks.length > 1 && !isEnough(last.sums); last = blocks.at(-1)) {
      const [before] = blocks.splice(-2)
      if (before) blocks.push(joinTo(before, last))
    }
  }
  for (const part of partsOf(given, within)) {
    // The last block may still be open. Where its programme is at its end and has blocks already, it joins those.
    const isAtEnd = part.family !== blocks.at(-1)?.family && blocks.at(-1)?.family === blocks.at(-2)?.family
    if (isAtEnd) joinBack()
    const open = blocks.at(-1)
    if (!open || isEnough(open.sums)) blocks.push(part)
    else joinTo(open, part)
  }
  joinBack()
  const blockOf = new Int32Array(given.familyOf.length).fill(-1)
  for (const [block, { units }] of blocks.entries()) for (const unit of units) blockOf[unit] = block
  return blockOf
}

/** Made and joined in place: there may be thousands, and most are joined. */
type Part = { readonly units: number[]; readonly sums: Sums; family: number }

function joinTo(open: Part, { units, sums, family }: Part): Part {
  for (const unit of units) open.units.push(unit)
  for (let at = 0; at < sums.length; at++) open.sums[at] = (open.sums[at] ?? 0) + (sums[at] ?? 0)
  open.family = family
  return open
}

/** Units that count somebody, those together that are in one block of any of `within`, in order. */
function partsOf({ counts, familyOf }: CellCounts, within: readonly Int32Array[]): Iterable<Part> {
  const size = counts.length / Math.max(familyOf.length, 1)
  const parts = new Map<number, Part>()
  for (const [unit, together] of joinedUnits(familyOf.length, within).entries()) {
    const sums = counts.subarray(unit * size, (unit + 1) * size)
    if (sums.every((count) => count === 0)) continue
    const family = familyOf[unit] ?? 0
    const known = parts.get(together)
    if (known) joinTo(known, { units: [unit], sums, family })
    else parts.set(together, { units: [unit], sums: sums.slice(), family })
  }
  return parts.values()
}

/** By unit: the first unit with which it is joined by any of the blocks, directly or by way of others. */
function joinedUnits(count: number, within: readonly Int32Array[]): Int32Array {
  const leader = Int32Array.from({ length: count }, (_, unit) => unit)
  const firstOf = (unit: number): number => {
    let at = unit
    while (leader[at] !== at) at = leader[at] ?? at
    return at
  }
  for (const blockOf of new Set(within)) {
    /** By block: a unit of it. */
    const seen = new Int32Array(count).fill(-1)
    for (const [unit, block] of blockOf.entries()) {
      if (block < 0) continue
      const known = seen[block] ?? -1
      const [one, other] = [firstOf(known < 0 ? unit : known), firstOf(unit)]
      leader[Math.max(one, other)] = Math.min(one, other)
      seen[block] = unit
    }
  }
  return leader.map((_, unit) => firstOf(unit))
}

/** Every row that is shown, the hidden ones together where they may be printed so, and the rests count nobody or enough. */
function areFine(
  sums: Sums,
  given: CellCounts,
  { hidden, areHiddenEnough, smallest }: Omit<CellGuard, 'blockOf'>,
): boolean {
  const { rows, cells } = given
  for (const [at, count] of sums.entries())
    if (!(at < rows * cells && hidden[Math.floor(at / cells)]) && !isFine(count, smallest)) return false
  return !areHiddenEnough || areEnoughTogether(given, sums, hidden, smallest)
}
