import { outcomeReport } from '../../main/reports/outcome-report.ts'
import { figureAt, type OutcomeReport, type ReportSelection, type SectionKey } from '../../preload/contract/reports.ts'
import { type AttackedGroup, type CaseKind, dataOf, quarterName } from './attacked-practice.ts'
import { rowSpace } from './row-space.ts'

type Is = (kind: CaseKind) => boolean

/** A count somewhere in the report, and whom it counts. */
type Cell = { readonly section: SectionKey; readonly row: string; readonly column: string; readonly is: Is }
type Found = { readonly what: string; readonly people: number }

const isEnded: Is = ({ stage, end }) => stage === 'started' && end !== 'open'
const ended =
  (is: Is): Is =>
  (kind) =>
    isEnded(kind) && is(kind)
const atLeast = (stage: CaseKind['stage']): Is => {
  const order = ['referred', 'assessed', 'enrolled', 'started']
  return (kind) => order.indexOf(kind.stage) >= order.indexOf(stage)
}
const hasPair = ended(({ phq9 }) => phq9.length > 1)
const first = ({ phq9 }: CaseKind) => phq9[0] ?? -1
const last = ({ phq9 }: CaseKind) => phq9.at(-1) ?? -1
const isImproved: Is = (kind) => hasPair(kind) && first(kind) - last(kind) >= 6
const isWorse: Is = (kind) => hasPair(kind) && last(kind) - first(kind) >= 6
const isUnchanged: Is = (kind) => hasPair(kind) && !isImproved(kind) && !isWorse(kind)
const isCompleted = ended(({ end }) => end === 'completed')
const wasCase = ended((kind) => first(kind) >= 10)
const hasRecovered: Is = (kind) => isCompleted(kind) && wasCase(kind) && hasPair(kind) && last(kind) < 10
const both =
  (...all: readonly Is[]): Is =>
  (kind) =>
    all.every((is) => is(kind))
const classes = { improved: isImproved, unchanged: isUnchanged, worsened: isWorse }

const flowCells: readonly Cell[] = (
  [
    ['referred', () => true],
    ['assessed', atLeast('assessed')],
    ['enrolled', atLeast('enrolled')],
    ['started', atLeast('started')],
    ['completed', isCompleted],
    ['left-early', ended(({ end }: CaseKind) => end === 'left-early')],
    ['other-end', ended(({ end }: CaseKind) => end === 'died')],
    ['still-open', ({ stage, end }: CaseKind) => stage === 'started' && end === 'open'],
    ['never-started', ({ end }: CaseKind) => end === 'never-started'],
  ] as const
).map(([row, is]) => ({ section: 'flow', row, column: 'count', is }))

const measureCells = (all: readonly CaseKind[]): readonly Cell[] => [
  { section: 'completeness', row: '1', column: 'due', is: isEnded },
  { section: 'completeness', row: '1', column: 'pairs', is: hasPair },
  { section: 'completeness', row: '2', column: 'pairs', is: ended(({ hasGad7Pair }) => hasGad7Pair) },
  { section: 'classes', row: '2 improved', column: 'count', is: ended(({ hasGad7Pair }) => hasGad7Pair) },
  { section: 'without-end', row: '1', column: 'cases', is: ended(({ phq9 }) => phq9.length > 0) },
  ...Object.entries(classes).map(([row, is]): Cell => ({ section: 'classes', row: `1 ${row}`, column: 'count', is })),
  ...(
    [
      ['case', both(hasPair, wasCase)],
      ['below', (kind: CaseKind) => hasPair(kind) && !wasCase(kind)],
      ['recovered', hasRecovered],
      ['reliably-recovered', both(hasRecovered, isImproved)],
      ['improved', both(isCompleted, isImproved)],
    ] as const
  ).map(([row, is]): Cell => ({ section: 'recovery', row: `1 ${row}`, column: 'count', is })),
  ...longest(all).flatMap((session): Cell[] => [
    {
      section: 'attendance',
      row: String(session),
      column: 'offered',
      is: ended(({ came }) => came.length >= session),
    },
    {
      section: 'attendance',
      row: String(session),
      column: 'count',
      is: ended(({ came }) => came[session - 1] === true),
    },
  ]),
  ...(longest(all).length > 0 ? [1, 4, 7, 10] : []).flatMap((step, place): Cell[] => [
    {
      section: 'attended',
      row: String(place + 1),
      column: 'count',
      is: ended((kind) => timesOf(kind) >= step && timesOf(kind) < step + 3),
    },
    {
      section: 'curve',
      row: String(step),
      column: 'count',
      is: ended(({ came }) => came.lastIndexOf(true) + 1 >= step),
    },
  ]),
]
const timesOf = ({ came }: CaseKind) => came.filter(Boolean).length
const longest = (all: readonly CaseKind[]) =>
  Array.from({ length: Math.max(...all.map(({ came }) => came.length)) }, (_, at) => at + 1)

const genderCells: readonly Cell[] = [0, 1, 2].flatMap((code): Cell[] => {
  const of = (is: Is): Is => both((kind) => kind.gender === code, is)
  return [
    { section: 'split-flow', row: String(code), column: 'ended', is: of(isEnded) },
    { section: 'split-flow', row: String(code), column: 'count', is: of(isCompleted) },
    { section: 'split-change', row: `1 ${code}`, column: 'pairs', is: of(hasPair) },
    ...Object.entries(classes).map(
      ([column, is]): Cell => ({ section: 'split-classes', row: `1 ${code}`, column, is: of(is) }),
    ),
  ]
})
const completionCells: readonly Cell[] = [
  { section: 'split-change', row: '1 0', column: 'pairs', is: both(hasPair, isCompleted) },
  { section: 'split-change', row: '1 1', column: 'pairs', is: (kind) => hasPair(kind) && !isCompleted(kind) },
]

type Asked = { readonly groups: readonly number[]; readonly cell: Cell; readonly count: number | null; readonly is: Is }

/**
 * Collects every count of every report that can be asked about the practice, for every programme, group and period,
 * with splits, on screen and in files, and works out whatever follows by adding and subtracting: the counts that are
 * hidden, what lies between two counts of which one is a part of the other, and all this for every group and for what
 * lies between two selections. Answers what it finds of fewer than `smallest` people. The attacker knows what the report
 * counts and which people there can be, and none of the numbers that are not printed.
 */
export function attackReports(
  groups: readonly AttackedGroup[],
  kinds: readonly CaseKind[],
  limits: readonly number[],
): { readonly found: readonly Found[]; readonly printed: number; readonly hidden: number } {
  const smallest = Math.min(...limits)
  const asked = askEverything(groups, kinds, limits)
  const place = (group: number, kind: number) => group * kinds.length + kind
  const sumOf = (of: readonly number[], is: Is) => {
    const sum = new Uint8Array(groups.length * kinds.length)
    for (const group of of) for (const [at, kind] of kinds.entries()) if (is(kind)) sum[place(group, at)] = 1
    return sum
  }
  const people = (of: readonly number[], is: Is) =>
    of.reduce((count, group) => count + (groups[group]?.people.filter(is).length ?? 0), 0)

  const space = rowSpace(groups.length * kinds.length)
  const known = new Set<string>()
  for (const { groups: of, is, count, cell } of asked) {
    if (count === null || of.length === 0) continue
    const sum = sumOf(of, is)
    const key = sum.join('')
    if (count !== people(of, is)) throw new Error(`${cell.section} ${cell.row} counts ${count}, not ${people(of, is)}`)
    if (known.has(key)) continue
    known.add(key)
    space.add(sum)
  }

  const selections = new Map(asked.map(({ groups: of }) => [of.join(), of]))
  for (const group of groups.keys()) selections.set(String(group), [group])
  for (const one of [...selections.values()])
    for (const other of [...selections.values()])
      if (other.every((group) => one.includes(group)) && other.length < one.length) {
        const between = one.filter((group) => !other.includes(group))
        selections.set(between.join(), between)
      }
  const found: Found[] = []
  for (const of of selections.values())
    for (const { what, is } of questionsOf(asked, kinds)) {
      const few = people(of, is)
      if (few > 0 && few < smallest && space.holds(sumOf(of, is)))
        found.push({ what: `${what} of groups ${of}`, people: few })
    }
  return { found, printed: known.size, hidden: asked.filter(({ count }) => count === null).length }
}

/** Each count of the report, everybody else of a count around it, and its people who are in no count inside it. */
function questionsOf(asked: readonly Asked[], kinds: readonly CaseKind[]) {
  const cells = new Map(asked.map(({ cell, is }) => [`${cell.section} ${cell.row} ${cell.column}`, is]))
  const all = [...cells].map(([what, is]) => ({ what, is }))
  const between = all.flatMap((whole) =>
    all
      .filter((part) => part !== whole && kinds.every((kind) => !part.is(kind) || whole.is(kind)))
      .map((part) => ({
        what: `${whole.what} without ${part.what}`,
        is: (kind: CaseKind) => whole.is(kind) && !part.is(kind),
      })),
  )
  return [...all, ...between]
}

function askEverything(groups: readonly AttackedGroup[], kinds: readonly CaseKind[], limits: readonly number[]) {
  const data = dataOf(groups)
  const always = [...flowCells, ...measureCells(kinds)]
  const hasGenders = kinds.some(({ gender }) => gender > 0)
  const splits = hasGenders ? (['gender', 'completion'] as const) : (['none'] as const)
  return selectionsOf(groups).flatMap(({ of, selection }) =>
    limits.flatMap((smallest) =>
      splits.flatMap((split) => {
        const report = outcomeReport(data, { ...selection, split }, { smallest, madeAt: '2026-11-25T09:00:00.000Z' })
        const cells = [...always, ...(split === 'gender' ? genderCells : split === 'completion' ? completionCells : [])]
        return cells.flatMap((cell): Asked[] => {
          const count = countAt(report, cell)
          return count === undefined ? [] : [{ groups: of, cell, count, is: cell.is }]
        })
      }),
    ),
  )
}

/** undefined: the report has no such line. */
function countAt({ sections }: OutcomeReport, { section, row, column }: Cell): number | null | undefined {
  const found = sections.find(({ key }) => key === section)
  if (!found?.rows.some(({ key }) => key === row)) return undefined
  const { value, why } = figureAt(found, row, column)
  if (why !== null && why !== 'small-cell') throw new Error(`${section} ${row} ${column} is ${why}`)
  return value
}

type Choice = { readonly of: readonly number[]; readonly selection: Omit<ReportSelection, 'split'> }

function selectionsOf(groups: readonly AttackedGroup[]): readonly Choice[] {
  const programmes = [...new Set(groups.map(({ programme }) => programme))]
  const quarters = [...new Set(groups.map(({ quarter }) => quarter))].toSorted((a, b) => a - b)
  const who = [
    { programmeId: null, groupId: null },
    ...programmes.map((row) => ({ programmeId: `p${row}`, groupId: null })),
    ...groups.map((_, at) => ({ programmeId: null, groupId: `g${at + 1}` })),
  ]
  const ends = [null, ...quarters]
  return who.flatMap(({ programmeId, groupId }) =>
    ends.flatMap((from) =>
      ends
        .filter((to) => from === null || to === null || from <= to)
        .map((to) => ({
          selection: {
            programmeId,
            groupId,
            fromQuarter: from === null ? null : quarterName(from),
            toQuarter: to === null ? null : quarterName(to),
          },
          of: [...groups.keys()].filter((at) => {
            const group = groups[at]
            return (
              group !== undefined &&
              (programmeId === null || programmeId === `p${group.programme}`) &&
              (groupId === null || groupId === `g${at + 1}`) &&
              (from === null || group.quarter >= from) &&
              (to === null || group.quarter <= to)
            )
          }),
        })),
    ),
  )
}
