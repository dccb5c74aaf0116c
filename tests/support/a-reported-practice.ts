import { endEnrolment } from '../../main/enrolments/enrolment-service.ts'
import { given, phq9Answers } from './a-course.ts'
import { aPractice, type PracticeGroup } from './a-practice.ts'
import type { TestVault } from './a-vault.ts'
import { takePlace } from './take-place.ts'

/** The courses of one group: PHQ-9 totals of each member, and how the member ended. */
type Member = {
  readonly totals: readonly number[]
  readonly end: 'completed' | 'left-early' | null
  /** Sessions the member came to, of four; 4 where nothing is said. */
  readonly came?: number
}
export type ReportedGroup = {
  readonly programme: string
  readonly name: string
  readonly firstDate: string
  readonly members: readonly Member[]
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * A practice whose groups have run, made by Grove's own services in the order of time: people are enrolled, give a
 * PHQ-9 before the first session and on days after it, come to four sessions, and end.
 */
export async function aReportedPractice(vault: TestVault, groups: readonly ReportedGroup[]) {
  const made: PracticeGroup[] = []
  const today = vault.clock.now
  const programmes = new Map<string, string>()
  let people = 0
  for (const { programme, name, firstDate, members } of groups) {
    vault.clock.now = `${firstDate}T08:00:00.000Z`
    let practice = aPractice(vault)
    if (!programmes.has(programme)) practice = practice.withProgramme(programme)
    const { programmeIds, groups: formed } = await practice
      .withGroup({
        name,
        firstDate,
        ...(programmes.has(programme) ? { programmeId: programmes.get(programme) ?? '' } : {}),
      })
      .withMembers(members.length)
      .build()
    programmes.set(programme, programmes.get(programme) ?? programmeIds[0] ?? '')
    const [group] = formed
    if (!group) throw new Error('a group was formed')
    made.push(group)
    people += members.length
    await run(vault, group, firstDate, members)
  }
  vault.clock.now = today
  return { groups: made, programmes, people }
}

async function run(vault: TestVault, group: PracticeGroup, firstDate: string, members: readonly Member[]) {
  for (const [i, { totals }] of members.entries())
    for (const [n, total] of totals.entries()) {
      vault.clock.now = `${dayAfter(firstDate, n * 7)}T09:00:00.000Z`
      await given(vault, group.members[i]?.participantId ?? '', { answers: phq9Answers(total) })
    }
  vault.clock.now = `${dayAfter(firstDate, 40)}T09:00:00.000Z`
  const said = (session: number) =>
    Object.fromEntries(
      members.map(({ came = 4 }, i) => [
        group.members[i]?.enrolmentId ?? '',
        session <= came ? ('present' as const) : ('absent' as const),
      ]),
    )
  await takePlace(vault, group.groupId, { 1: said(1), 2: said(2), 3: said(3), 4: said(4) })
  for (const [i, { end }] of members.entries())
    if (end)
      await vault.asOwner((work) =>
        endEnrolment(work, {
          enrolmentId: group.members[i]?.enrolmentId ?? '',
          endedWith: end,
          reason: '',
        }),
      )
}

/** Like the demo practice: three programmes, four groups, 36 people, some of whom left, missed, or got worse. */
export const likeTheDemo: readonly ReportedGroup[] = [
  {
    programme: 'Trauma',
    name: 'Tuesday',
    firstDate: '2026-01-13',
    members: course([
      [18, 9],
      [15, 8],
      [20, 12],
      [14, 13],
      [11, 4],
      [17, 9],
      [9, 3],
      [16, null],
      [13, 7],
    ]),
  },
  {
    programme: 'Trauma',
    name: 'Wednesday',
    firstDate: '2026-04-14',
    members: course([
      [12, 5],
      [19, 10],
      [8, 7],
      [21, 22],
      [10, 2],
      [15, 6],
      [14, null],
      [18, null],
      [16, 16],
    ]),
  },
  {
    programme: 'Anxiety',
    name: 'Thursday',
    firstDate: '2026-04-20',
    members: course([
      [13, 4],
      [17, 8],
      [12, 19],
      [6, 3],
      [15, 7],
      [20, 13],
      [11, null],
      [9, 8],
      [16, 9],
    ]),
  },
  {
    programme: 'Caregivers',
    name: 'Friday',
    firstDate: '2026-07-14',
    members: course([
      [10, 6],
      [14, 5],
      [18, 11],
      [7, 7],
      [12, 3],
      [16, 8],
      [15, null],
      [13, 12],
      [19, 14],
    ]),
  },
]

/** null: the person left early and has no end score. */
function course(pairs: readonly (readonly [number, number | null])[]): Member[] {
  return pairs.map(([first, last]) =>
    last === null ? { totals: [first], end: 'left-early', came: 2 } : { totals: [first, last], end: 'completed' },
  )
}
