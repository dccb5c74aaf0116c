import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outcomeReport, type ReportData } from '../../../main/reports/outcome-report.ts'
import { readReportData } from '../../../main/reports/outcome-service.ts'
import type { OutcomeReport, ReportSelection, SectionKey } from '../../../preload/contract/reports.ts'
import { aReportedPractice, likeTheDemo } from '../../support/a-reported-practice.ts'
import { aVault, type TestVault } from '../../support/a-vault.ts'
import { deducible, type PrintedSum } from '../../support/deducible.ts'

/**
 * The attack: somebody collects every report that can be asked, on screen and as file, for every programme, group and
 * period, with every split, and works out of all printed counts together what was hidden in any of them.
 */
let vault: TestVault
let data: ReportData
let asked: { readonly groups: readonly number[]; readonly report: OutcomeReport }[]
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3']
/** By group, as in `likeTheDemo`. */
const quarterOfGroup = [0, 1, 1, 2]
const programmeOfGroup = ['Trauma', 'Trauma', 'Anxiety', 'Caregivers']

beforeAll(async () => {
  vault = await aVault()
  await aReportedPractice(vault, likeTheDemo)
  await someGenders(vault)
  data = await vault.asManager((work) => readReportData(work, { ...everything, split: 'population' }))
  asked = selections().flatMap(({ groups, selection }) =>
    [5, 11].flatMap((smallest) =>
      (['none', 'programme', 'group', 'quarter', 'gender'] as const).map((split) => ({
        groups,
        report: outcomeReport(data, { ...selection, split }, { smallest, madeAt: vault.clock.now }),
      })),
    ),
  )
}, 60_000)
afterAll(() => vault.close())

const everything: ReportSelection = {
  programmeId: null,
  groupId: null,
  fromQuarter: null,
  toQuarter: null,
  split: 'none',
}

/** Three women for each man, and an odd one out in each group. */
const someGenders = ({ raw }: TestVault) =>
  Promise.resolve(
    raw
      .prepare(
        `UPDATE person SET gender = CASE (rowid % 9) WHEN 0 THEN 'other' WHEN 4 THEN 'man' WHEN 8 THEN 'man' ELSE 'woman' END`,
      )
      .run(),
  )

function selections() {
  const groups = data.groups.toSorted((a, b) => a.row - b.row)
  const who = [
    { programmeId: null, groupId: null },
    ...data.programmes.map(({ key }) => ({ programmeId: key, groupId: null })),
    ...groups.map(({ key }) => ({ programmeId: null, groupId: key })),
  ]
  const ends = [null, ...quarters]
  return who.flatMap(({ programmeId, groupId }) =>
    ends.flatMap((fromQuarter) =>
      ends
        .filter((toQuarter) => fromQuarter === null || toQuarter === null || fromQuarter <= toQuarter)
        .map((toQuarter) => ({
          selection: { programmeId, groupId, fromQuarter, toQuarter, split: 'none' as const },
          groups: groups.flatMap(({ key, programmeId: of }, i) => {
            const quarter = quarters[quarterOfGroup[i] ?? 0] ?? ''
            const isIn =
              (programmeId === null || programmeId === of) &&
              (groupId === null || groupId === key) &&
              (fromQuarter === null || quarter >= fromQuarter) &&
              (toQuarter === null || quarter <= toQuarter)
            return isIn ? [i] : []
          }),
        })),
    ),
  )
}

/** The groups of one line of a split by programme, group or quarter. */
const groupsOfLine = (groups: readonly number[], label: string) =>
  groups.filter((i) => [programmeOfGroup[i], likeTheDemo[i]?.name, quarters[quarterOfGroup[i] ?? 0]].includes(label))

type Cell = { readonly of: readonly number[]; readonly is: number | null; readonly where: string }

/** Every count of one column that is printed or hidden, as a sum of unknowns. */
function cellsOf(
  key: SectionKey,
  column: string,
  unknownsOf: (groups: readonly number[], rowKey: string, label: string) => readonly number[] | null,
): Cell[] {
  return asked.flatMap(({ groups, report }) =>
    report.sections
      .filter((section) => section.key === key)
      .flatMap(({ columns, rows }) =>
        rows.flatMap((row) => {
          const cell = row.cells[columns.findIndex((one) => one.key === column)]
          const of = unknownsOf(groups, row.key, row.label)
          if (!cell || !of || of.length === 0 || cell.why === 'no-data') return []
          const where = `${key} ${row.label} ${column} of groups ${groups} at ${report.smallestCell}`
          return [{ of, is: cell.value, where }]
        }),
      ),
  )
}

function mustStayHidden(unknowns: number, cells: readonly Cell[]) {
  const printed = cells.filter((cell): cell is Cell & PrintedSum => cell.is !== null)
  const hidden = cells.filter(({ is }) => is === null)
  expect(printed.length).toBeGreaterThan(0)
  expect(hidden.length).toBeGreaterThan(0)
  const onScreen = new Set(printed.map(({ of }) => of.toSorted((a, b) => a - b).join()))
  const attack = deducible(unknowns, printed)
  const found = hidden.filter(({ of }) => {
    // Hidden in a file, printed on screen: that is no secret of this practice.
    if (onScreen.has(of.toSorted((a, b) => a - b).join())) return false
    const [least, most] = attack.boundsOf(of)
    // That there is nobody may be known.
    return (attack.valueOf(of) ?? 0) !== 0 || (least === most && most > 0)
  })
  expect(found.map(({ where }) => where)).toEqual([])
}

const across = (groups: readonly number[], size: number, codes: readonly number[]) =>
  groups.flatMap((group) => codes.map((code) => group * size + code))

describe('nobody works out', () => {
  test('how many completed, left early, ended otherwise or are still open', () => {
    const codes: Readonly<Record<string, readonly number[]>> = {
      started: [0, 1, 2, 3],
      completed: [0],
      'left-early': [1],
      'other-end': [2],
      'still-open': [3],
    }
    mustStayHidden(16, [
      ...cellsOf('flow', 'count', (groups, row) => (codes[row] ? across(groups, 4, codes[row]) : null)),
      ...cellsOf('split-flow', 'ended', (groups, _row, label) => across(groupsOfLine(groups, label), 4, [0, 1, 2])),
      ...cellsOf('split-flow', 'count', (groups, _row, label) => across(groupsOfLine(groups, label), 4, [0])),
    ])
  })

  test('how many got worse, by group and by gender', () => {
    // group × gender (woman, man, other, not said) × class
    const classes: Readonly<Record<string, number>> = { improved: 0, unchanged: 1, worsened: 2 }
    const genders = ['Woman', 'Man', 'Other', 'Not said']
    const unknown = (groups: readonly number[], ofGender: readonly number[], ofClass: readonly number[]) =>
      groups.flatMap((group) => ofGender.flatMap((gender) => ofClass.map((is) => group * 12 + gender * 3 + is)))
    const all = [0, 1, 2, 3]
    const line = (groups: readonly number[], label: string, ofClass: readonly number[]) => {
      const name = label.replace('PHQ-9: ', '')
      const gender = genders.indexOf(name)
      return gender < 0 ? unknown(groupsOfLine(groups, name), all, ofClass) : unknown(groups, [gender], ofClass)
    }
    mustStayHidden(48, [
      ...cellsOf('completeness', 'pairs', (groups) => unknown(groups, all, [0, 1, 2])),
      ...cellsOf('change', 'pairs', (groups) => unknown(groups, all, [0, 1, 2])),
      ...cellsOf('classes', 'count', (groups, row) => {
        const is = classes[row.split(' ')[1] ?? '']
        return is === undefined ? null : unknown(groups, all, [is])
      }),
      ...cellsOf('split-change', 'pairs', (groups, _row, label) => line(groups, label, [0, 1, 2])),
      ...Object.entries(classes).flatMap(([column, is]) =>
        cellsOf('split-classes', column, (groups, _row, label) => line(groups, label, [is])),
      ),
    ])
  })

  test('who is of a rare gender', () => {
    const genders = ['Woman', 'Man', 'Other', 'Not said']
    mustStayHidden(16, [
      ...cellsOf('flow', 'count', (groups, row) => (row === 'referred' ? across(groups, 4, [0, 1, 2, 3]) : null)),
      ...cellsOf('split-flow', 'ended', (groups, _row, label) => {
        const gender = genders.indexOf(label)
        return gender < 0 ? across(groupsOfLine(groups, label), 4, [0, 1, 2, 3]) : across(groups, 4, [gender])
      }),
    ])
  })
})

test('no count below the limit is printed, but nobody', () => {
  for (const { report } of asked)
    for (const { key, columns, rows } of report.sections)
      for (const { label, cells } of rows)
        for (const [i, { value }] of cells.entries())
          if (columns[i]?.kind === 'count' && value !== null && value > 0 && columns[i]?.key !== 'groups')
            expect(value, `${key} ${label}`).toBeGreaterThanOrEqual(report.smallestCell)
})

test('where a count is hidden, its share, its interval and its means are', () => {
  for (const { report } of asked)
    for (const { key, columns, rows } of report.sections)
      for (const { label, cells } of rows) {
        const hidden = cells.findIndex(({ why }, i) => why === 'small-cell' && columns[i]?.key === 'count')
        const share = cells[hidden + 1]
        if (hidden >= 0 && share?.text !== '') expect(share?.why, `${key} ${label}`).toBe('small-cell')
        if (cells[0]?.why === 'small-cell' && columns[0]?.key === 'pairs')
          expect(
            cells.every(({ why }) => why === 'small-cell'),
            `${key} ${label}`,
          ).toBe(true)
      }
})

test('the attack finds what a careless report would give away', () => {
  // Totals of both and of one group: the other follows.
  expect(
    deducible(2, [
      { of: [0, 1], is: 12 },
      { of: [0], is: 9 },
    ]).valueOf([1]),
  ).toBe(3)
  expect(deducible(2, [{ of: [0, 1], is: 0 }]).boundsOf([1])).toEqual([0, 0])
  expect(
    deducible(3, [
      { of: [0, 1, 2], is: 12 },
      { of: [0], is: 7 },
    ]).valueOf([1]),
  ).toBeNull()
})
