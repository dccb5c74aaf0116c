import { describe, expect, test } from 'vitest'
import { type ClosurePlan, checkedPlan, goesOn, proposedPlan } from '../../../renderer/closure/closure-plan.ts'
import type { Prepared } from '../../../renderer/closure/closure-queries.ts'
import { whatSigningDoes } from '../../../renderer/closure/what-signing-does.ts'

const enrolmentId = 'AAAAAAAAAAAAAAAAAAAAAA'
const followUps = [
  { key: 1, months: '1', dueOn: '2027-04-30' },
  { key: 2, months: '3', dueOn: '2027-06-30' },
]
const plan: ClosurePlan = { endEnrolment: 'completed', followUps }
const proposed = (endedWith: string | null) =>
  proposedPlan({ endedWith, followUps: [{ months: 1, dueOn: '2027-04-30' }] } as Prepared)

describe('what signing does besides', () => {
  test('how it ended is asked, never guessed; an enrolment that has ended stays as it is', () => {
    expect(proposed(null)).toEqual({ endEnrolment: null, followUps: [followUps[0]] })
    expect(proposed('left-early').endEnrolment).toBe(goesOn)
  })

  test('a plan becomes what the call takes', () => {
    const { also, shown, faults } = checkedPlan(enrolmentId, plan)
    expect(faults).toEqual({})
    expect(also).toEqual({
      endEnrolment: 'completed',
      followUps: [
        { months: 1, dueOn: '2027-04-30' },
        { months: 3, dueOn: '2027-06-30' },
      ],
    })
    expect(shown).toEqual(also)
    expect(checkedPlan(enrolmentId, { ...plan, endEnrolment: goesOn }).also?.endEnrolment).toBeNull()
  })

  test('while nobody has said how it ended it cannot be signed, and is shown all the same', () => {
    const { also, shown, faults } = checkedPlan(enrolmentId, { ...plan, endEnrolment: null })
    expect(also).toBeNull()
    expect(Object.keys(faults)).toEqual(['endEnrolment'])
    expect(shown.followUps).toHaveLength(2)
  })

  test.each([
    ['months that are no number', { months: 'soon' }, 'followUps.1.months'],
    ['months that are too many', { months: '25' }, 'followUps.1.months'],
    ['a time twice', { months: '1' }, 'followUps.1.months'],
    ['no day', { dueOn: '' }, 'followUps.1.dueOn'],
    ['a day that is none', { dueOn: '31/02/2027' }, 'followUps.1.dueOn'],
  ])('%s is said at its field, and the others are shown', (_, wrong, path) => {
    const [first, second] = followUps
    const { also, shown, faults } = checkedPlan(enrolmentId, {
      ...plan,
      followUps: [first, { ...second, ...wrong }] as ClosurePlan['followUps'],
    })
    expect(also).toBeNull()
    expect(Object.keys(faults)).toEqual([path])
    expect(shown.followUps).toEqual([{ months: 1, dueOn: '2027-04-30' }])
  })
})

test.each([
  [null, [], ['The enrolment stays as it is.', 'No follow-up is created.']],
  ['completed', [1], ['The enrolment ends: completed.', 'A follow-up is created: after 1 month.']],
  ['left-early', [6, 1, 3], ['The enrolment ends: left early.', 'Follow-ups are created: after 1, 3 and 6 months.']],
] as const)('before the passphrase it is said in words: %s, %j', (endEnrolment, months, sentences) => {
  const wanted = months.map((one) => ({ months: one, dueOn: '2027-04-30' }))
  expect(whatSigningDoes({ endEnrolment, followUps: wanted })).toEqual(sentences)
})
