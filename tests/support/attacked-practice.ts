import type { ReportData } from '../../main/reports/outcome-report.ts'
import { codeLists, readCases, stageBits } from '../../main/reports/report-cases.ts'
import { genders } from '../../preload/contract/participants.ts'

/** PHQ-9 first and last; a case is 10 or more, a reliable change 6 or more. */
const courses = [
  [],
  [14],
  [8],
  [18, 9],
  [12, 8],
  [20, 12],
  [14, 13],
  [12, 19],
  [8, 2],
  [8, 7],
  [2, 9],
  [5, 14],
  [9, 12],
] as const

const stages = ['referred', 'assessed', 'enrolled', 'started'] as const
const ends = ['completed', 'left-early', 'died'] as const

/** Everything about a person by which a report counts: as far as it is known to anybody, each of these may be there. */
export type CaseKind = {
  readonly stage: (typeof stages)[number]
  readonly end: (typeof ends)[number] | 'open' | 'never-started'
  readonly phq9: (typeof courses)[number]
  readonly hasGad7Pair: boolean
  readonly gender: number
  /** By session offered: present or not. */
  readonly came: readonly boolean[]
}

const plain = { phq9: [], hasGad7Pair: false, gender: 0, came: [] } as const
const notStarted: readonly CaseKind[] = (['referred', 'assessed', 'enrolled'] as const).flatMap((stage) =>
  (['open', 'never-started'] as const).map((end) => ({ ...plain, stage, end })),
)
const isOpen: CaseKind = { ...plain, stage: 'started', end: 'open' }

/** By path, course and gender. */
export const kindsByCourse: readonly CaseKind[] = [
  ...notStarted,
  isOpen,
  ...ends.flatMap((end) =>
    courses.flatMap((phq9) =>
      [true, false].map(
        // Who started was there at least once.
        (hasGad7Pair): CaseKind => ({ ...plain, stage: 'started', end, phq9, hasGad7Pair, came: [true] }),
      ),
    ),
  ),
].flatMap((kind) => [0, 1, 2].map((gender) => ({ ...kind, gender })))

const mostOffered = 5
/** By path and attendance. */
export const kindsByAttendance: readonly CaseKind[] = [
  ...notStarted,
  isOpen,
  ...Array.from({ length: mostOffered + 1 }, (_, offered) => offered).flatMap((offered) =>
    Array.from({ length: 2 ** offered }, (_, bits) => bits).map(
      (bits): CaseKind => ({
        ...plain,
        stage: 'started',
        end: 'completed',
        came: Array.from({ length: offered }, (_, session) => ((bits >> session) & 1) === 1),
      }),
    ),
  ),
]

/** A group: its place in the practice, and whom it has. */
export type AttackedGroup = {
  readonly programme: number
  readonly quarter: number
  readonly people: readonly CaseKind[]
}

/** Who was enrolled without an assessment is among those who came so far: every second one is. */
const bitsOf = ({ stage, end, gender }: CaseKind) =>
  (stages.indexOf(stage) >= 1 && (gender !== 1 || stage === 'assessed') ? stageBits.assessed : 0) |
  (stages.indexOf(stage) >= 2 ? stageBits.enrolled : 0) |
  (stage === 'started' ? stageBits.started : 0) |
  (end === 'open' ? 0 : stageBits.ended)

const programmeName = (row: number) => `Programme ${row}`
const year = 2026
export const quarterName = (quarter: number) => `${year}-Q${quarter + 1}`

/** What would be read of such a practice. PHQ-9 is given everywhere, GAD-7 in the first programme. */
export function dataOf(groups: readonly AttackedGroup[]): ReportData {
  const people = groups.flatMap((group, at) => group.people.map((kind) => ({ ...group, kind, group: at + 1 })))
  const packed = people.flatMap(({ programme, quarter, kind, group }, at) => [
    at + 1,
    programme,
    group,
    year * 4 + quarter,
    bitsOf(kind),
    codeLists.end.indexOf(`|${kind.end}|`) + 1,
    0,
    codeLists.gender.indexOf(`|${genders[kind.gender] ?? ''}|`) + 1,
  ])
  const programmes = [...new Set(groups.map(({ programme }) => programme))]
  return {
    practiceName: 'Practice',
    demo: false,
    cases: readCases(Int32Array.from(packed)),
    firstAndLast: Int32Array.from(
      people.flatMap(({ kind: { phq9, hasGad7Pair } }, at) => [
        ...(phq9.length > 0 ? [at + 1, 1, phq9.length, phq9[0] ?? 0, phq9.at(-1) ?? 0] : []),
        ...(hasGad7Pair ? [at + 1, 2, 2, 15, 5] : []),
      ]),
    ),
    planned: Int32Array.from(programmes.flatMap((row) => (row === 1 ? [row, 1, row, 2] : [row, 1]))),
    offered: Int32Array.from(people.flatMap(({ kind }, at) => kind.came.flatMap((came) => [at + 1, came ? 1 : 0]))),
    practiceReports: new Int32Array(),
    levelRatings: new Int32Array(),
    programmes: programmes.map((row) => ({ row, key: `p${row}`, name: programmeName(row) })),
    groups: groups.map(({ programme }, at) => ({
      row: at + 1,
      key: `g${at + 1}`,
      name: `Group ${at + 1}`,
      programmeId: `p${programme}`,
    })),
    facilitators: [],
    populations: null,
  }
}
