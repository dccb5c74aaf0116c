import type { closure, FollowUp, WantedFollowUp } from '../../preload/contract/closure.ts'
import type { Checked } from '../../preload/contract/endpoint.ts'
import type { FieldFault } from '../../preload/contract/failure.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { GroveFailure, notFound, wrongField } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { personName } from '../participants/person-name.ts'
import {
  findFollowUp,
  insertFollowUp,
  listFollowUpsDue,
  listFollowUpsOfEpisode,
  listFollowUpsOfPerson,
  updateFollowUp,
} from './agreed-follow-up-repository.ts'
import type { Place } from './closure-facts-repository.ts'
import { monthsLater } from './months-later.ts'

const usualMonths = [1, 3, 6] as const
const aheadDays = 14

/** What is usual and not there yet, counted from today. */
export async function proposeFollowUps(work: ClinicalWork, { episodeId }: Place): Promise<WantedFollowUp[]> {
  const there = new Set((await listFollowUpsOfEpisode(work, episodeId)).map(({ months }) => months))
  return usualMonths
    .filter((months) => !there.has(months))
    .map((months) => ({ months, dueOn: monthsLater(work.today, months) }))
}

/** Contacts of the path that are still to come: a summary names them beside those that it creates. */
export const readOpenFollowUps = async (work: ClinicalWork, { episodeId }: Place): Promise<WantedFollowUp[]> =>
  (await listFollowUpsOfEpisode(work, episodeId))
    .filter(({ outcome }) => outcome === null)
    .map(({ months, dueOn }) => ({ months, dueOn }))

/** Each at a time of its own, none in the past, none that is there already. */
export async function mustBePossible(
  work: ClinicalWork,
  { episodeId }: Place,
  wanted: readonly WantedFollowUp[],
): Promise<void> {
  const taken = new Set((await listFollowUpsOfEpisode(work, episodeId)).map(({ months }) => months))
  const faults: [string, FieldFault][] = []
  for (const [index, { months, dueOn }] of wanted.entries()) {
    if (taken.has(months)) faults.push([`followUps.${index}.months`, { fault: 'already-used' }])
    if (dueOn < work.today) faults.push([`followUps.${index}.dueOn`, { fault: 'not-valid' }])
    taken.add(months)
  }
  if (faults.length > 0) throw new GroveFailure({ code: 'invalid', fields: Object.fromEntries(faults) })
}

/** Codes in the outcomes file, the day in the clinical one, under the same id. */
export async function createFollowUps(
  work: ClinicalWork,
  { episodeId, participantId }: Place,
  wanted: readonly WantedFollowUp[],
): Promise<void> {
  for (const { months, dueOn } of wanted) {
    const followUpId = work.newId()
    await insertFollowUp(
      work,
      {
        follow_up_id: followUpId,
        episode_id: episodeId,
        person_id: participantId,
        months,
        due_week: isoWeek(dueOn),
      },
      { follow_up_id: followUpId, person_id: participantId, due_on: dueOn },
    )
    work.record('follow-up created', { followUpId, participantId })
  }
}

export async function readFollowUpsOf(work: ClinicalWork, participantId: string): Promise<FollowUp[]> {
  return (await listFollowUpsOfPerson(work, participantId)).map(shown)
}

export async function readFollowUpsDue(work: ClinicalWork): Promise<FollowUp[]> {
  const upTo = new Date(Date.parse(`${work.today}T00:00:00Z`) + aheadDays * 86_400_000).toISOString().slice(0, 10)
  const userId = work.actor.role === 'owner' ? null : work.actor.userId
  return (await listFollowUpsDue(work, upTo, userId)).map(shown)
}

/** What came of a contact. Recording it anew corrects it. */
export async function recordFollowUp(
  work: ClinicalWork,
  { followUpId, outcome, doneOn, words, version }: Checked<typeof closure.recordFollowUp>,
): Promise<null> {
  const followUp = await findFollowUp(work, followUpId)
  if (!followUp) throw notFound()
  await mustHaveAccess(work, followUp.participantId, null)
  const day = doneOn ?? work.today
  if (day > work.today) throw wrongField('doneOn', 'in-the-future')
  await updateFollowUp(
    work,
    followUpId,
    version,
    { outcome, doneWeek: isoWeek(day) },
    { doneOn: day, doneBy: work.actor.userId, words },
  )
  return null
}

type Found = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>

const shown = ({ givenName, familyName, ...followUp }: Found): FollowUp => ({
  ...followUp,
  name: personName({ givenName, familyName }),
})
