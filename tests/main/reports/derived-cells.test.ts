import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AttackedGroup, type CaseKind, kindsByAttendance, kindsByCourse } from '../../support/attacked-practice.ts'
import { attackReports } from '../../support/report-attack.ts'
import { rowSpace } from '../../support/row-space.ts'

/** Groups in which most people complete and improve, and a few do whatever else there is. */
const practiceOf = (
  kinds: readonly CaseKind[],
  usual: readonly number[],
  most: number,
): fc.Arbitrary<readonly AttackedGroup[]> =>
  fc.array(
    fc
      .record({
        programme: fc.constantFrom(1, 2),
        quarter: fc.constantFrom(0, 1),
        many: fc.array(fc.constantFrom(...usual), { maxLength: most, size: 'max' }),
        few: fc.array(fc.nat(kinds.length - 1), { maxLength: 7, size: 'max' }),
      })
      .map(({ programme, quarter, many, few }) => ({
        programme,
        quarter,
        people: [...many, ...few].flatMap((at) => kinds[at] ?? []),
      })),
    { minLength: 1, maxLength: 3, size: 'max' },
  )

const usualCourses = kindsByCourse.flatMap(({ end, phq9, gender, hasGad7Pair }, at) =>
  end === 'completed' && phq9.length > 1 && gender < 2 && hasGad7Pair ? [at] : [],
)
const usualAttendance = kindsByAttendance.flatMap(({ came }, at) =>
  came.length >= 4 && came.filter((one) => !one).length <= 1 ? [at] : [],
)

test.each([
  ['courses', kindsByCourse, usualCourses, [5, 11], 60],
  ['courses, from files alone', kindsByCourse, usualCourses, [11], 60],
  ['attendance', kindsByAttendance, usualAttendance, [5, 11], 60],
] as const)(
  'nothing about fewer people than the limit follows from all reports together: %s',
  (_what, kinds, usual, limits, numRuns) => {
    let [printed, hidden] = [0, 0]
    fc.assert(
      fc.property(practiceOf(kinds, usual, limits[0] * 6), (groups) => {
        const attack = attackReports(groups, kinds, limits)
        printed += attack.printed
        hidden += attack.hidden
        expect(attack.found).toEqual([])
      }),
      { numRuns, seed: 20261125, endOnFailure: true },
    )
    // The attack is about something.
    expect(printed).toBeGreaterThan(10 * numRuns)
    expect(hidden).toBeGreaterThan(10 * numRuns)
  },
  120_000,
)

test('the attack finds what a careless report would give away', () => {
  const space = rowSpace(3)
  space.add(Uint8Array.of(1, 1, 1))
  space.add(Uint8Array.of(1, 0, 0))
  expect(space.holds(Uint8Array.of(0, 1, 1))).toBe(true)
  expect(space.holds(Uint8Array.of(0, 1, 0))).toBe(false)
  space.add(Uint8Array.of(1, 0, 1))
  expect(space.holds(Uint8Array.of(0, 1, 0))).toBe(true)
})
