import { monthsLater } from '../closure/months-later.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { closureWordsOf, followUpWords } from './demo-closures.ts'
import { dayFrom, instantOf } from './demo-day.ts'
import { demoTimes, filledIn } from './demo-measures.ts'
import { type Acts, playScene } from './demo-scene.ts'
import { demoUsers } from './demo-users.ts'
import type { Member } from './play-intake.ts'

/** Who completed gets a closure summary in the days after the last session, with three follow-ups. */
export async function playEnd(open: OpenVault, members: readonly Member[], day: string): Promise<void> {
  const done = completedOf(members)
  if (done.length === 0) return
  await playScene(open, instantOf(day, 30), async (acts) => {
    for (const member of done) await close(acts, member, day)
  })
}

const completedOf = (members: readonly Member[]) => members.filter(({ person }) => person.end?.with === 'completed')

/** As on the screen: words, both versions read, and a signature under what was read. */
async function close(acts: Acts, { person, place, enrolmentId }: Member, day: string): Promise<void> {
  await acts.closure.saveDraft({ enrolmentId, ...closureWordsOf(person, place), version: 0 })
  const wanted = {
    enrolmentId,
    endEnrolment: 'completed' as const,
    followUps: [1, 3, 6].map((months) => ({ months, dueOn: monthsLater(day, months) })),
  }
  const { readHash } = await acts.closure.preview(wanted)
  // The door asks for it; here somebody is signed in who has just typed it.
  await acts.closure.sign({ ...wanted, readHash, passphrase: demoUsers.tom.passphrase })
}

/** A month later they are asked again, where that day has come. Whom nobody has reached yet waits on the start page. */
export async function playFollowUp(
  open: OpenVault,
  members: readonly Member[],
  { ended, today }: { readonly ended: string; readonly today: string },
): Promise<void> {
  const day = dayFrom(ended, 33)
  if (day > today) return
  await playScene(open, instantOf(day, 0), async (acts) => {
    for (const member of completedOf(members)) await followUp(acts, member, day)
  })
}

async function followUp(acts: Acts, { person, participantId, place }: Member, day: string): Promise<void> {
  const answered = filledIn(person, demoTimes.followUp)
  if (answered.length === 0) return
  for (const one of answered)
    await acts.measures.give({
      participantId,
      timepoint: 'follow-up',
      sessionId: null,
      followUpMonths: 1,
      givenOn: day,
      ...one,
    })
  const { followUps } = await acts.closure.ofParticipant({ participantId })
  for (const { followUpId, version } of followUps.filter(({ months }) => months === 1))
    await acts.closure.recordFollowUp({
      followUpId,
      outcome: 'reached',
      doneOn: day,
      words: followUpWords[place % followUpWords.length] ?? '',
      version,
    })
}
