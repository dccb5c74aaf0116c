import type { Draft } from '../../preload/contract/notes.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { instantOf } from './demo-day.ts'
import { demoGoals } from './demo-goals.ts'
import type { DemoGroup } from './demo-groups.ts'
import { demoTimes, filledIn, flagAction, middleSession } from './demo-measures.ts'
import { type Acts, playScene } from './demo-scene.ts'
import { demoGroupNotes, demoPractices, demoSentences } from './demo-sentences.ts'
import { demoUsers } from './demo-users.ts'
import type { Member } from './play-intake.ts'

type Session = { readonly sessionId: string; readonly number: number; readonly date: string }
type Evening = {
  readonly group: DemoGroup
  readonly session: Session
  readonly members: readonly Member[]
  /** Its notes were written and signed. */
  readonly isSigned: boolean
  readonly isLast: boolean
}

/** One session from the register to the signatures. */
export async function playSession(open: OpenVault, evening: Evening): Promise<void> {
  await playScene(open, instantOf(evening.session.date, 90), async (acts) => {
    await recordAttendance(acts, evening)
    await practise(acts, evening)
    await giveMeasures(acts, evening)
    await workOnGoals(acts, evening)
    if (!evening.isSigned) return
    await writeUp(acts, evening)
    await sign(acts, evening)
  })
}

const isMissing = ({ person }: Member, { session }: Evening) => person.missed?.includes(session.number) ?? false
const presentAt = (evening: Evening) => evening.members.filter((member) => !isMissing(member, evening))

const absences = ['ill', 'work', 'forgot', 'care', 'no-contact'] as const

async function recordAttendance(acts: Acts, evening: Evening): Promise<void> {
  const { session, members } = evening
  await acts.sessions.recordAttendance({
    sessionId: session.sessionId,
    entries: members.map((member) => {
      const { enrolmentId, place } = member
      if (!isMissing(member, evening))
        return {
          enrolmentId,
          attendance: {
            state: 'present',
            lateMinutes: (place + session.number) % 9 === 0 ? 10 : 0,
            leftEarlyMinutes: 0,
            absenceReason: null,
          },
          words: null,
        }
      const missed = member.person.missed?.length ?? 0
      return {
        enrolmentId,
        attendance: {
          state: 'absent',
          lateMinutes: 0,
          leftEarlyMinutes: 0,
          // Who stays away four times in a row answers nobody.
          absenceReason: missed > 3 ? 'no-contact' : (absences[(place + session.number) % 4] ?? 'ill'),
        },
        words: null,
      }
    }),
  })
}

/** What was set last time is told, and something new is set. */
async function practise(acts: Acts, evening: Evening): Promise<void> {
  const { sessionId, number } = evening.session
  const { before } = await acts.homePractice.ofSession({ sessionId })
  const entries = presentAt(evening).map(({ enrolmentId, place }) => {
    const times = (place * 2 + number) % ((before?.plannedTimes ?? 1) + 1)
    return { enrolmentId, times, helpfulness: times === 0 ? null : 3 + ((place * 2 + number) % 6) }
  })
  if (before && entries.length > 0) await acts.homePractice.report({ sessionId, entries })
  const practice = demoPractices[number % demoPractices.length]
  if (practice && !evening.isLast) await acts.homePractice.set({ sessionId, version: 0, ...practice })
}

async function giveMeasures(acts: Acts, evening: Evening): Promise<void> {
  const { sessionId, number, date } = evening.session
  for (const { person, participantId } of presentAt(evening)) {
    const isEnd = evening.isLast || (person.end?.with === 'completed' && person.end.after === number)
    const time = isEnd ? demoTimes.end : number === middleSession ? demoTimes.middle : null
    if (time === null) continue
    for (const filled of filledIn(person, time)) {
      const { flags } = await acts.measures.give({
        participantId,
        timepoint: isEnd ? 'closure' : 'session',
        sessionId,
        followUpMonths: null,
        givenOn: date,
        ...filled,
      })
      // What came up in the session that waits for its notes waits too.
      if (evening.isSigned)
        for (const { flagId } of flags) await acts.measures.closeFlag({ flagId, action: flagAction })
    }
  }
}

async function workOnGoals(acts: Acts, evening: Evening): Promise<void> {
  const { group, session } = evening
  const rated = { ratedOn: session.date, sessionId: session.sessionId, words: null }
  if (session.number === group.goalSession)
    for (const { participantId, place } of presentAt(evening)) {
      const goal = demoGoals[place % demoGoals.length]
      if (!goal) continue
      const { goalId } = await acts.goals.agree({
        participantId,
        wording: goal.wording,
        levels: [...goal.levels],
        byWhen: null,
        weight: 1 + (place % 3),
        partner: null,
      })
      await acts.goals.rate({ goalId, ...rated, gasLevel: place % 3 === 0 ? -2 : -1, progress: 1 + (place % 3) })
    }
  if (session.number === group.goalSession + 3)
    for (const { participantId, place } of presentAt(evening)) {
      const { goals } = await acts.goals.list({ participantId })
      for (const { goalId } of goals)
        await acts.goals.rate({ goalId, ...rated, gasLevel: (place % 4) - 1, progress: 4 + (place % 5) })
    }
}

const digits = (place: number, number: number): Pick<Draft, 'engagement' | 'response' | 'goal' | 'homePractice'> => ({
  engagement: 1 + ((place + number) % 4),
  response: 1 + ((place * 2 + number) % 4),
  goal: (place + number * 2) % 4,
  homePractice: (place * 3 + number) % 4,
})

async function writeUp(acts: Acts, evening: Evening): Promise<void> {
  const { sessionId, number } = evening.session
  const save = (participantId: string | null, draft: Draft) =>
    acts.notes.saveDraft({ sessionId, participantId, draft, version: 0 })
  await save(null, {
    format: 'plain',
    engagement: null,
    response: null,
    goal: null,
    homePractice: null,
    text: demoGroupNotes[(number - 1) % demoGroupNotes.length] ?? '',
  })
  for (const { participantId, place } of presentAt(evening))
    await save(participantId, {
      format: 'plain',
      ...digits(place, number),
      text: demoSentences[(place * 5 + number * 11) % demoSentences.length] ?? '',
    })
}

/** As read: each note with the words that the check showed. */
async function sign(acts: Acts, { session: { sessionId } }: Evening): Promise<void> {
  const { notes } = await acts.notes.check({ sessionId })
  await acts.notes.sign({
    sessionId,
    accepted: notes.map(({ participantId, text }) => ({ participantId, text })),
    // The door asks for it; here somebody is signed in who has just typed it.
    passphrase: demoUsers.tom.passphrase,
  })
}
