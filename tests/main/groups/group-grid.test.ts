import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupGrid } from '../../../main/groups/group-grid.ts'
import { sessionStates } from '../../../preload/contract/groups.ts'

type Sessions = Parameters<typeof groupGrid>[0]
type Members = Parameters<typeof groupGrid>[1]
type Attendance = Parameters<typeof groupGrid>[2]

/** 'a:held b:planned': numbers from 1, a letter for the step. */
const sessionsOf = (words: string): Sessions =>
  words.split(' ').map((word, index) => {
    const [stepId = '', state = 'planned'] = word.split(':')
    return { number: index + 1, stepId, stepTitle: stepId.toUpperCase(), state: state as Sessions[number]['state'] }
  })
const member = (fromSession = 1, toSession: number | null = null) => ({ enrolmentId: 'm', fromSession, toSession })
const came = (...numbers: number[]): Attendance =>
  numbers.map((number) => ({ enrolmentId: 'm', number, state: 'present' }))
const away = (...numbers: number[]): Attendance =>
  numbers.map((number) => ({ enrolmentId: 'm', number, state: 'absent' }))
const cell = (sessions: string, who: Members[number], attendance: Attendance) => {
  const { cells } = groupGrid(sessionsOf(sessions), [who], attendance)
  return cells.map(({ state, attended, held }) => `${state} ${attended}/${held}`)
}

test.each([
  ['nothing held yet', 'a b', member(), [], ['not-yet 0/0', 'not-yet 0/0']],
  ['all attended', 'a:closed a:closed', member(), came(1, 2), ['attended 2/2']],
  ['all so far attended, one to come', 'a:closed a:planned', member(), came(1), ['attended 1/1']],
  ['some attended', 'a:closed a:held', member(), [...came(1), ...away(2)], ['partly 1/2']],
  ['none attended', 'a:closed a:closed', member(), away(1, 2), ['missed 0/2']],
  ['held, nothing recorded: not missed', 'a:held', member(), [], ['not-yet 0/0']],
  ['recorded, but not said to be held', 'a:planned', member(), came(1), ['not-yet 0/0']],
  ['joined after the step', 'a:closed b:closed', member(2), came(2), ['before-joining 0/0', 'attended 1/1']],
  ['joined in the middle of the step', 'a:closed a:closed', member(2), came(2), ['attended 1/1']],
  ['left before the step', 'a:closed b:planned', member(1, 1), came(1), ['attended 1/1', 'ended 0/0']],
  ['left in the middle of the step', 'a:closed a:closed', member(1, 1), came(1), ['attended 1/1']],
  [
    'never there: joined at 2 and ended before',
    'a:closed b:planned',
    member(2, 1),
    [],
    ['before-joining 0/0', 'ended 0/0'],
  ],
  [
    'what others said of a session after leaving does not count',
    'a:closed a:closed',
    member(1, 1),
    came(1, 2),
    ['attended 1/1'],
  ],
] as const)('%s', (_what, sessions, who, attendance, expected) => {
  expect(cell(sessions, who, attendance)).toEqual(expected)
})

test('a cancelled session counts nowhere, and a step of cancelled sessions has no column', () => {
  const { steps, cells } = groupGrid(sessionsOf('a:cancelled b:cancelled b:closed'), [member()], came(2, 3))
  expect(steps).toEqual([{ stepId: 'b', title: 'B', sessions: 1 }])
  expect(cells).toEqual([{ enrolmentId: 'm', stepId: 'b', state: 'attended', attended: 1, held: 1 }])
})

test('columns stand in the order in which the group meets the steps', () => {
  const mixed = sessionsOf('c a c b').toReversed()
  expect(groupGrid(mixed, [], []).steps.map((step) => step.stepId)).toEqual(['c', 'a', 'b'])
})

const group = fc
  .array(fc.record({ step: fc.constantFrom('a', 'b', 'c'), state: fc.constantFrom(...sessionStates) }), {
    maxLength: 12,
  })
  .map((list) => list.map(({ step, state }, index) => ({ number: index + 1, stepId: step, stepTitle: step, state })))
const roster = fc
  .array(fc.record({ from: fc.integer({ min: 1, max: 12 }), to: fc.option(fc.integer({ min: 0, max: 12 })) }), {
    maxLength: 5,
  })
  .map((list) => list.map(({ from, to }, index) => ({ enrolmentId: `m${index}`, fromSession: from, toSession: to })))
const events = fc.uniqueArray(
  fc.record({
    enrolmentId: fc.constantFrom('m0', 'm1', 'm2', 'm3', 'm4', 'elsewhere'),
    number: fc.integer({ min: 1, max: 12 }),
    state: fc.constantFrom('present' as const, 'absent' as const),
  }),
  { selector: (event) => `${event.enrolmentId} ${event.number}` },
)

test('totals: a row adds up to the sessions the member came to, and no cell exceeds its step', () => {
  fc.assert(
    fc.property(group, roster, events, (sessions, members, attendance) => {
      const { steps, cells } = groupGrid(sessions, members, attendance)
      expect(cells).toHaveLength(steps.length * members.length)
      for (const one of members) {
        const own = cells.filter((c) => c.enrolmentId === one.enrolmentId)
        const counted = attendance.filter((event) => {
          const session = sessions[event.number - 1]
          const took = session?.state === 'held' || session?.state === 'closed'
          const within = one.fromSession <= event.number && event.number <= (one.toSession ?? 99)
          return event.enrolmentId === one.enrolmentId && took && within
        })
        expect(own.reduce((sum, c) => sum + c.held, 0)).toBe(counted.length)
        expect(own.reduce((sum, c) => sum + c.attended, 0)).toBe(counted.filter((e) => e.state === 'present').length)
      }
      for (const c of cells) {
        expect(c.attended).toBeLessThanOrEqual(c.held)
        expect(c.held).toBeLessThanOrEqual(steps.find((step) => step.stepId === c.stepId)?.sessions ?? 0)
        expect(['attended', 'partly', 'missed'].includes(c.state)).toBe(c.held > 0)
      }
    }),
    { numRuns: 500 },
  )
})

test('one member’s cells do not depend on the others', () => {
  fc.assert(
    fc.property(group, roster, events, (sessions, members, attendance) => {
      const together = groupGrid(sessions, members, attendance).cells
      const alone = members.flatMap((one) => groupGrid(sessions, [one], attendance).cells)
      expect(together).toEqual(alone)
    }),
  )
})
