import type { OpenVault } from '../vault/open-vault.ts'
import { dayFrom, instantOf } from './demo-day.ts'
import { demoTimes, filledIn, flagAction } from './demo-measures.ts'
import type { DemoPerson } from './demo-people.ts'
import { type Acts, playScene } from './demo-scene.ts'

export type Registered = { readonly person: DemoPerson; readonly participantId: string; readonly place: number }

/** A member as the scenes of a group know them. */
export type Member = Registered & { readonly enrolmentId: string }

/** Each person is registered, assessed and given the measures, in the weeks before the group begins. */
export async function playIntake(open: OpenVault, people: readonly DemoPerson[], start: string): Promise<Registered[]> {
  const registered: Registered[] = []
  for (const [place, person] of people.entries()) {
    const joins = dayFrom(start, ((person.from ?? 1) - 1) * 7)
    const day = dayFrom(joins, -20 + place)
    registered.push(await playScene(open, instantOf(day, 5 * place), (acts) => register(acts, person, place, day)))
  }
  return registered
}

async function register(acts: Acts, person: DemoPerson, place: number, day: string): Promise<Registered> {
  const { givenName, familyName, preferredName = null, born, gender, populations } = person
  const { participantId } = await acts.participants.register({
    givenName,
    familyName,
    preferredName,
    recordNumber: null,
    birthDate: born,
    gender,
    populations: [...populations],
    // Numbers that are kept free for stories.
    phone: `01632 960${String(100 + Number(born.slice(2, 4)) + place).slice(-3)}`,
    email: null,
    address: '',
    languages: null,
    supports: '',
  })
  await acts.intake.save({
    participantId,
    referredOn: dayFrom(day, -9),
    referredBy: place % 3 === 0 ? 'General practitioner' : place % 3 === 1 ? 'Own request' : 'Community nurse',
    assessedOn: day,
    decidedOn: day,
    decision: place % 4 === 3 ? 'group-with-plan' : 'group',
    reason: place % 4 === 3 ? 'Suits the group; a plan for hard evenings is agreed.' : 'Suits the group.',
    challenges: challenges[place % challenges.length] ?? '',
    strengths: strengths[place % strengths.length] ?? '',
    hopes: hopes[place % hopes.length] ?? '',
    version: 0,
  })
  for (const filled of filledIn(person, demoTimes.intake)) {
    const { flags } = await acts.measures.give({
      participantId,
      timepoint: 'intake',
      sessionId: null,
      followUpMonths: null,
      givenOn: day,
      ...filled,
    })
    for (const { flagId } of flags) await acts.measures.closeFlag({ flagId, action: flagAction })
  }
  if (person.thoughts?.[demoTimes.intake])
    await acts.safety.agree({ participantId, version: 0, ownPeople: true, ...safetyPlan })
  return { person, participantId, place }
}

const safetyPlan = {
  warningSigns: 'Not answering messages\nLying awake after three in the morning',
  ownCoping: 'Cold water on the wrists\nThe breathing exercise\nWalking to the river and back',
  peopleAndPlaces: 'The library\nThe café at the corner',
  peopleToAsk: 'My sister\nThe neighbour on the second floor',
  professionals: 'The practice, in opening hours\nThe general practitioner',
  saferSurroundings: 'Tablets are kept by my sister',
  reasonsToLive: 'The children\nThe garden in spring',
}

const challenges = [
  'Low mood since the spring, little drive, withdraws at weekends.',
  'Worries that do not stop, tension in shoulders and stomach.',
  'Sleeps four hours; startles at loud noises since an accident.',
  'Feels exhausted by caring for a parent and sees friends rarely.',
  'Conflicts at work, fear of failing, headaches.',
]
const strengths = [
  'Keeps appointments, has humour, sings in a choir.',
  'A loyal friend nearby; likes to cook.',
  'Has come through hard times before and knows what helped.',
  'Good with hands, patient, curious.',
]
const hopes = [
  'To sleep again.',
  'To get through a day without fear.',
  'To enjoy people again.',
  'To be kinder to myself.',
]
