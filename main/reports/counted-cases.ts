import { smallestCellOnScreen } from '../../preload/contract/reports.ts'
import { areSingleUnits, type CellCounts, type CellGuard, guardCells, mayPrint, noCounts } from './cell-guard.ts'
import type { ReportFrame } from './report-frame.ts'

type IsIn = (i: number) => boolean

/** Some cases of the practice whose number is printed, with the guards that say where. */
export type Counted = {
  readonly isIn: IsIn
  /** Whether any report prints the number. */
  readonly isEverShown: ByLimit<boolean>
  /** Their number among the units, those of the report where nothing is said; null: hidden. */
  readonly count: (units?: Uint8Array) => number | null
  readonly may: (units?: Uint8Array) => boolean
  /** Whether each unit of the report may be printed by itself. */
  readonly mayEachUnit: () => boolean
  /** Blocks of units of which it is printed, at each limit. */
  readonly blocks: ByLimit<readonly Int32Array[]>
}

/** A report is never finer than what the screen may show, and a file never finer than the screen. */
type ByLimit<T> = { readonly onScreen: T; readonly inReport: T }

/** Counts that are parts of one another, nearest first: the first that is printed tells all that the others would. */
export type Chain = readonly Counted[]

export const chain = (...counts: readonly (Counted | null)[]): Chain => counts.filter((counted) => counted !== null)

/**
 * Counts the cases for which `isIn` holds. `beside` are counts that are, or may turn out to be, of some of these cases or
 * of these with others: what lies between is hidden or large enough too.
 */
export function countCases(
  frame: ReportFrame,
  isIn: IsIn,
  {
    beside = [],
    rests = [],
  }: {
    readonly beside?: readonly Chain[]
    /** What else could be worked out once the number is known. */
    readonly rests?: readonly IsIn[]
  } = {},
): Counted {
  const isCounted = remember(frame, isIn)
  const rowOf = (i: number) => (isCounted(i) ? 0 : -1)
  const tableBeside = (shown: readonly Counted[]) => {
    const differences = shown.map((other) => (i: number) => isCounted(i) !== other.isIn(i))
    return tableOf(frame, { rows: 1, rowOf, tells: [], rests: [...differences, ...rests] })
  }
  const guards = guardsOf(frame, tableBeside, { isWholeKnown: false, beside, within: [] })
  return countedRow(frame, tableBeside([]), guards, { isIn: isCounted, rows: [0], whole: null })
}

/** Asked once for each case: every count is held against several others. */
function remember({ cases }: ReportFrame, isIn: IsIn): IsIn {
  const known = new Uint8Array(cases.count)
  for (let i = 0; i < known.length; i++) known[i] = isIn(i) ? 1 : 0
  return (i) => known[i] === 1
}

/** Cases divided into rows that are printed apart, or joined where they are small. */
export type Divided = {
  /** One row, or several as one figure. */
  readonly row: (...rows: readonly number[]) => Counted
  readonly guards: Guards
}
type Guards = ByLimit<CellGuard>

/**
 * Divides the cases of a printed count into rows; `rowOf` answers -1 for a case of none. `tells`: what the number of a
 * row would give away of that row. `within`: divisions of some of these cases into the same rows.
 */
export function divideCases(
  frame: ReportFrame,
  whole: Counted,
  rows: number,
  rowOf: (i: number) => number,
  { tells = [], within = [] }: { readonly tells?: readonly IsIn[]; readonly within?: readonly Divided[] } = {},
): Divided {
  const rowOfCase = new Int8Array(frame.cases.count)
  for (let i = 0; i < rowOfCase.length; i++) rowOfCase[i] = whole.isIn(i) ? rowOf(i) : -1
  const rowIn = (i: number) => rowOfCase[i] ?? -1
  const table = tableOf(frame, { rows, rowOf: rowIn, tells, rests: [] })
  const guards = guardsOf(frame, () => table, { isWholeKnown: true, beside: [[whole]], within })
  return {
    guards,
    row: (...chosen) =>
      countedRow(frame, table, guards, { isIn: (i) => chosen.includes(rowIn(i)), rows: chosen, whole }),
  }
}

/** The cases of `whole` that are not in `part`; both must be printed for it to be. `part` was counted as a part of it. */
export function without(frame: ReportFrame, whole: Counted, part: Counted): Counted {
  const may = (units = frame.unitsIn) => whole.may(units) && part.may(units)
  return {
    isIn: (i) => whole.isIn(i) && !part.isIn(i),
    isEverShown: bothShown(whole, part),
    may,
    count: (units) => (may(units) ? (whole.count(units) ?? 0) - (part.count(units) ?? 0) : null),
    mayEachUnit: () => whole.mayEachUnit() && part.mayEachUnit(),
    blocks: joinBlocks([whole, part]),
  }
}

const bothShown = (one: Counted, other: Counted): ByLimit<boolean> => ({
  onScreen: one.isEverShown.onScreen && other.isEverShown.onScreen,
  inReport: one.isEverShown.inReport && other.isEverShown.inReport,
})

const joinBlocks = (all: readonly Counted[]): Counted['blocks'] => ({
  onScreen: all.flatMap(({ blocks }) => blocks.onScreen),
  inReport: all.flatMap(({ blocks }) => blocks.inReport),
})

type Columns = {
  readonly rows: number
  readonly rowOf: (i: number) => number
  readonly tells: readonly IsIn[]
  readonly rests: readonly IsIn[]
}

function tableOf({ cases, unitOf, familyOf }: ReportFrame, { rows, rowOf, tells, rests }: Columns): CellCounts {
  const cells = 1 + tells.length
  const table = noCounts(rows, cells, rests.length, familyOf)
  const { counts } = table
  const size = rows * cells + rests.length
  const add = (place: number) => {
    counts[place] = (counts[place] ?? 0) + 1
  }
  for (let i = 0; i < cases.count; i++) {
    const at = (unitOf[i] ?? 0) * size
    const row = rowOf(i)
    if (row >= 0) {
      add(at + row * cells)
      for (const [cell, tell] of tells.entries()) if (tell(i)) add(at + row * cells + 1 + cell)
    }
    for (const [rest, isIn] of rests.entries()) if (isIn(i)) add(at + rows * cells + rest)
  }
  return table
}

function guardsOf(
  { smallest }: ReportFrame,
  tableBeside: (shown: readonly Counted[]) => CellCounts,
  {
    isWholeKnown,
    beside,
    within,
  }: {
    readonly isWholeKnown: boolean
    readonly beside: readonly Chain[]
    readonly within: readonly Divided[]
  },
): Guards {
  const shownOnScreen = beside.flatMap((chain) => chain.find(({ isEverShown }) => isEverShown.onScreen) ?? [])
  const onScreen = guardCells(tableBeside(shownOnScreen), {
    smallest: smallestCellOnScreen,
    isWholeKnown,
    finer: null,
    hiddenToo: within.map(({ guards }) => guards.onScreen.hidden),
    within: [...joinBlocks(shownOnScreen).onScreen, ...within.map(({ guards }) => guards.onScreen.blockOf)],
  })
  if (smallest <= smallestCellOnScreen) return { onScreen, inReport: onScreen }
  const shown = beside.flatMap((chain) => chain.find(({ isEverShown }) => isEverShown.inReport) ?? [])
  const inReport = guardCells(tableBeside(shown), {
    smallest,
    isWholeKnown,
    finer: onScreen,
    hiddenToo: within.map(({ guards }) => guards.inReport.hidden),
    within: [onScreen.blockOf, ...joinBlocks(shown).inReport, ...within.map(({ guards }) => guards.inReport.blockOf)],
  })
  return { onScreen, inReport }
}

function countedRow(
  frame: ReportFrame,
  table: CellCounts,
  { onScreen, inReport }: Guards,
  { isIn, rows, whole }: { readonly isIn: IsIn; readonly rows: readonly number[]; readonly whole: Counted | null },
): Counted {
  const everywhere = new Uint8Array(frame.unitsIn.length).fill(1)
  const may = (units = frame.unitsIn) => mayPrint(inReport, units, rows) && (whole?.may(units) ?? true)
  return {
    isIn,
    isEverShown: {
      onScreen: mayPrint(onScreen, everywhere, rows) && (whole?.isEverShown.onScreen ?? true),
      inReport: mayPrint(inReport, everywhere, rows) && (whole?.isEverShown.inReport ?? true),
    },
    may,
    count: (units = frame.unitsIn) => (may(units) ? sumOfRows(table, units, rows) : null),
    mayEachUnit: () => areSingleUnits(inReport, frame.unitsIn) && (whole?.mayEachUnit() ?? true),
    blocks: {
      onScreen: [onScreen.blockOf, ...(whole?.blocks.onScreen ?? [])],
      inReport: [inReport.blockOf, ...(whole?.blocks.inReport ?? [])],
    },
  }
}

function sumOfRows({ rows: all, cells, rests, counts }: CellCounts, units: Uint8Array, rows: readonly number[]) {
  const size = all * cells + rests
  let sum = 0
  for (const [unit, isIn] of units.entries())
    if (isIn) for (const row of rows) sum += counts[unit * size + row * cells] ?? 0
  return sum
}
