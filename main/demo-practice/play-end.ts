import type { OpenVault } from '../vault/open-vault.ts'
import { dayFrom, instantOf } from './demo-day.ts'
import { demoTimes, filledIn } from './demo-measures.ts'
import { playScene } from './demo-scene.ts'
import type { Member } from './play-intake.ts'

/** The places of those who completed are ended after the last session of theirs. */
export async function playEnd(open: OpenVault, members: readonly Member[], day: string): Promise<void> {
  const done = members.filter(({ person }) => person.end?.with === 'completed')
  if (done.length === 0) return
  await playScene(open, instantOf(day, 30), async (acts) => {
    for (const { enrolmentId } of done)
      await acts.enrolments.end({ enrolmentId, endedWith: 'completed', reason: 'Completed the programme.' })
  })
}

/** A month later they are asked again, where that day has come. */
export async function playFollowUp(
  open: OpenVault,
  members: readonly Member[],
  { ended, today }: { readonly ended: string; readonly today: string },
): Promise<void> {
  const day = dayFrom(ended, 33)
  if (day > today) return
  await playScene(open, instantOf(day, 0), async (acts) => {
    for (const { participantId, person } of members.filter(({ person }) => person.end?.with === 'completed'))
      for (const one of filledIn(person, demoTimes.followUp))
        await acts.measures.give({
          participantId,
          timepoint: 'follow-up',
          sessionId: null,
          followUpMonths: 1,
          givenOn: day,
          ...one,
        })
  })
}
