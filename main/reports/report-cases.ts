import { genders, populations } from '../../preload/contract/participants.ts'

export const ageBands = [
  'under-18',
  '18-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65-74',
  '75-over',
  'not-known',
] as const
export const caseEnds = ['completed', 'left-early', 'moved-group', 'referred-on', 'never-started', 'died'] as const

/** Codes as one text, in which SQLite finds the place of a code: '|woman|man|' and so on. */
export const codeList = (codes: readonly string[]): string => `|${codes.join('|')}|`
export const codeLists = {
  age: codeList(ageBands),
  gender: codeList(genders),
  end: codeList(caseEnds),
  population: codeList(populations),
} as const

/** The index of a code, by the place at which it stands in the text of its list; -1 for place 0. */
export function indexByPlace(list: string): Int8Array {
  const index = new Int8Array(list.length + 1).fill(-1)
  let place = 1
  for (const [i, code] of list.slice(1, -1).split('|').entries()) {
    index[place] = i
    place += code.length + 1
  }
  return index
}

/** How far a case came, as bits. */
export const stageBits = { assessed: 1, enrolled: 2, started: 4, ended: 8 } as const

/**
 * Every case of the practice as columns, in the order of the file. A case is an episode: a person's path from referral
 * to follow-up. People who refused to be in reports have none here.
 */
export type Cases = {
  readonly count: number
  /** The number of the programme's row; 0 without one. So too for the first group of the path. */
  readonly programme: Int32Array
  readonly group: Int32Array
  /** In which the group began (closed), the person was enrolled (open), or the path began (no group); 0: not known. */
  readonly quarter: Int32Array
  readonly stages: Uint8Array
  /** Places in `caseEnds`, `ageBands` and `genders`; -1 without. */
  readonly end: Int8Array
  readonly age: Int8Array
  readonly gender: Int8Array
  /** The place of the case by the number of its row; -1 for a row that is no case. */
  readonly placeOf: Int32Array
}

const width = 8
const endPlaces = indexByPlace(codeLists.end)
const agePlaces = indexByPlace(codeLists.age)
const genderPlaces = indexByPlace(codeLists.gender)

/** `packed` has eight numbers a case: row, programme, group, quarter, stages, and the places of end, age, gender. */
export function readCases(packed: Int32Array): Cases {
  const count = packed.length / width
  const column = (place: number) => Int32Array.from({ length: count }, (_, i) => packed[i * width + place] ?? 0)
  const codes = (place: number, index: Int8Array) =>
    Int8Array.from({ length: count }, (_, i) => index[packed[i * width + place] ?? 0] ?? -1)
  const rows = column(0)
  const placeOf = new Int32Array(rows.reduce((most, row) => Math.max(most, row), 0) + 1).fill(-1)
  for (let i = 0; i < count; i++) placeOf[rows[i] ?? 0] = i
  return {
    count,
    programme: column(1),
    group: column(2),
    quarter: column(3),
    stages: Uint8Array.from(column(4)),
    end: codes(5, endPlaces),
    age: codes(6, agePlaces),
    gender: codes(7, genderPlaces),
    placeOf,
  }
}

export const isAtStage = ({ stages }: Cases, i: number, stage: keyof typeof stageBits): boolean =>
  ((stages[i] ?? 0) & stageBits[stage]) !== 0

/** Started and ended: who should have a first and a last score. */
export const shouldHavePair = (cases: Cases, i: number): boolean =>
  isAtStage(cases, i, 'started') && isAtStage(cases, i, 'ended')
