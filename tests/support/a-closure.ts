import { closureHandlers } from '../../main/closure/closure-handlers.ts'
import type { ClinicalWork } from '../../main/database/work.ts'
import { goalHandlers } from '../../main/goals/goal-handlers.ts'
import { homePracticeHandlers } from '../../main/home-practice/home-practice-handlers.ts'
import { intakeHandlers } from '../../main/intake/intake-handlers.ts'
import { measureHandlers } from '../../main/measures/measure-handlers.ts'
import { recordAttendance } from '../../main/sessions/attendance-service.ts'
import { type ClosureField, closure } from '../../preload/contract/closure.ts'
import type { Input } from '../../preload/contract/endpoint.ts'
import { goals } from '../../preload/contract/goals.ts'
import { intake } from '../../preload/contract/intake.ts'
import { measures } from '../../preload/contract/measures.ts'
import { absent, aSession, present } from './a-session.ts'
import type { TestVault } from './a-vault.ts'
import { throughContract } from './through-contract.ts'

const give = throughContract(measures.give, measureHandlers.give)
const agree = throughContract(goals.agree, goalHandlers.agree)
const rate = throughContract(goals.rate, goalHandlers.rate)
const saveIntake = throughContract(intake.save, intakeHandlers.save)

/** The calls of closure as the door makes them; the passphrase is the door's to check. */
export const closureCalls = {
  prepare: throughContract(closure.prepare, closureHandlers.prepare),
  saveDraft: throughContract(closure.saveDraft, closureHandlers.saveDraft),
  preview: throughContract(closure.preview, closureHandlers.preview),
  sign: throughContract(closure.sign, closureHandlers.sign),
  export: throughContract(closure.export, closureHandlers.export),
  ofParticipant: throughContract(closure.ofParticipant, closureHandlers.ofParticipant),
  followUpsDue: throughContract(closure.followUpsDue, closureHandlers.followUpsDue),
  recordFollowUp: throughContract(closure.recordFollowUp, closureHandlers.recordFollowUp),
}

export const closureWords: Readonly<Record<ClosureField, string>> = {
  achievements: 'Went back to the choir after two years.\n\nSleeps through four nights of seven.',
  skills: 'Breathing out slowly, and the list of small steps.',
  support: 'Her sister, and the neighbour with the dog.',
  maintenance: 'When the nights get short: ring the sister, take out the list, see the doctor within a week.',
  resources: 'The practice, mornings until noon.',
  recommendation: 'Review of medication by the general practitioner.',
  letter: 'It was good to see you come to every session, even on the hard days.',
}
export const noClosureWords = Object.fromEntries(
  Object.keys(closureWords).map((field) => [field, '']),
) as typeof closureWords

/** Answers of the PHQ-9 with this total; item 9 is 0. */
const phq9 = (total: number): number[] => {
  let left = total
  return [
    ...Array.from({ length: 8 }, () => {
      const value = Math.min(3, left)
      left -= value
      return value
    }),
    0,
  ]
}

export type Given = Partial<Input<typeof measures.give>>
export const givePhq9 = (work: ClinicalWork, participantId: string, total: number, wishes: Given = {}) =>
  give(work, {
    participantId,
    instrument: 1,
    timepoint: 'intake',
    sessionId: null,
    followUpMonths: null,
    givenOn: work.today,
    how: 'paper',
    answers: phq9(total),
    total: null,
    ...wishes,
  })

type Course = { readonly first?: number; readonly last?: number | null }

/**
 * The first member of a group of four with a path that a closure can draw together: intake, three sessions of which
 * one was missed, two PHQ-9, a goal rated twice, home practice. All by Grove's own services.
 */
export async function aClosure(vault: TestVault, { first = 18, last = 7 }: Course = {}) {
  const session = await aSession(vault, 4)
  const [member] = session.members
  if (!member) throw new Error('a group has members')
  const { participantId, enrolmentId } = member
  await vault.asClinician(async (work) => {
    await saveIntake(work, {
      participantId,
      referredOn: null,
      referredBy: null,
      assessedOn: null,
      decidedOn: null,
      decision: null,
      reason: '',
      challenges: 'Low mood after a bereavement, little sleep.',
      strengths: '',
      hopes: '',
      version: 0,
    })
    await givePhq9(work, participantId, first, { givenOn: work.today })
    const { goalId } = await agree(work, {
      participantId,
      wording: 'Go for a walk before breakfast',
      byWhen: null,
      levels: ['Never', 'Once a week', 'Three times a week', 'Five times a week', 'Every day'],
      weight: 1,
      partner: null,
    })
    await rate(work, { goalId, ratedOn: work.today, sessionId: null, gasLevel: -1, progress: 3, words: null })
    for (const [place, sessionId] of session.sessionIds.slice(0, 3).entries()) {
      await homePracticeHandlers.set(work, { sessionId, words: 'Breathe out slowly', plannedTimes: 5, version: 0 })
      await recordAttendance(work, {
        sessionId,
        entries: session.members.map((one) => ({
          enrolmentId: one.enrolmentId,
          attendance: place === 1 && one === member ? absent : present,
          words: null,
        })),
      })
      if (place > 0)
        await homePracticeHandlers.report(work, {
          sessionId,
          entries: [{ enrolmentId, times: place + 2, helpfulness: 7 }],
        })
    }
  })
  // Two ratings of one week count as one.
  vault.clock.now = '2026-12-10T09:00:00.000Z'
  await vault.asClinician(async (work) => {
    const { goals: agreed } = await goalHandlers.list(work, { participantId })
    const [goal] = agreed
    await rate(work, {
      goalId: goal?.goalId ?? '',
      ratedOn: work.today,
      sessionId: null,
      gasLevel: 1,
      progress: 8,
      words: null,
    })
    if (last !== null) await givePhq9(work, participantId, last, { timepoint: 'closure', givenOn: work.today })
  })
  return { ...session, participantId, enrolmentId }
}

export type Closing = Awaited<ReturnType<typeof aClosure>>

/** Signs what the preview shows, as somebody does who has read it. */
export async function signAsRead(
  work: ClinicalWork,
  enrolmentId: string,
  also: Pick<Input<typeof closure.sign>, 'endEnrolment' | 'followUps'> = { endEnrolment: null, followUps: [] },
) {
  const { readHash } = await closureCalls.preview(work, { enrolmentId, ...also })
  return closureCalls.sign(work, { enrolmentId, readHash, ...also, passphrase: 'checked by the door' })
}
