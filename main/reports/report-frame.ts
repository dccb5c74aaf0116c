import type { Cases } from './report-cases.ts'

/** The cases of one report among all cases of the practice, and the units by which counts are guarded. */
export type ReportFrame = {
  readonly cases: Cases
  /** By case: its unit, in the order of programme, quarter and group. */
  readonly unitOf: Int32Array
  /** By unit: the programme. */
  readonly familyOf: Int32Array
  /** By unit: 1 where the report is about it. */
  readonly unitsIn: Uint8Array
  readonly smallest: number
}

export type CaseChoice = {
  /** Numbers of rows; null for all. */
  readonly programme: number | null
  readonly group: number | null
  readonly from: number | null
  readonly to: number | null
}

/** A group in one quarter is never half in a report: a choice is always made of whole units. */
export function reportFrame(cases: Cases, choice: CaseChoice, smallest: number): ReportFrame {
  const keys = Array.from({ length: cases.count }, (_, i) =>
    unitKey(cases.programme[i] ?? 0, cases.quarter[i] ?? 0, cases.group[i] ?? 0),
  )
  const sorted = [...new Set(keys)].toSorted((a, b) => a - b)
  const placeOf = new Map(sorted.map((key, place) => [key, place]))
  const units = sorted.map(unitOfKey)
  return {
    cases,
    unitOf: Int32Array.from(keys, (key) => placeOf.get(key) ?? -1),
    familyOf: Int32Array.from(units, ({ programme }) => programme),
    unitsIn: Uint8Array.from(units, (unit) => (isChosen(unit, choice) ? 1 : 0)),
    smallest,
  }
}

type Unit = { readonly programme: number; readonly quarter: number; readonly group: number }
// Three numbers in the 53 bits of one: 2^16 programmes, 2^15 quarters (to the year 8191), 2^22 groups.
const unitKey = (programme: number, quarter: number, group: number) => (programme * 2 ** 15 + quarter) * 2 ** 22 + group
const unitOfKey = (key: number): Unit => ({
  programme: Math.floor(key / 2 ** 37),
  quarter: Math.floor(key / 2 ** 22) % 2 ** 15,
  group: key % 2 ** 22,
})

const isChosen = (unit: Unit, { programme, group, from, to }: CaseChoice) =>
  (programme === null || unit.programme === programme) &&
  (group === null || unit.group === group) &&
  (from === null || unit.quarter >= from) &&
  (to === null || (unit.quarter <= to && unit.quarter > 0))

/** The units of a report that fit, for one line of a split by programme, group, quarter or facilitator. */
export const unitsWhere = (frame: ReportFrame, isIn: (i: number) => boolean): Uint8Array => {
  const units = new Uint8Array(frame.unitsIn.length)
  for (let i = 0; i < frame.cases.count; i++) {
    const unit = frame.unitOf[i] ?? 0
    if (frame.unitsIn[unit] && isIn(i)) units[unit] = 1
  }
  return units
}

export const isSelected = ({ unitsIn, unitOf }: ReportFrame, i: number): boolean => unitsIn[unitOf[i] ?? 0] === 1
