import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { FieldFault } from '../../preload/contract/failure.ts'
import type { goals } from '../../preload/contract/goals.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listMembers } from '../enrolments/enrolment-service.ts'
import { openEpisode } from '../enrolments/episode-service.ts'
import { conflict, GroveFailure, notFound, notPossible, wrongField } from '../errors.ts'
import { readGroupMates } from '../notes/group-identities-service.ts'
import { matesNamed } from '../notes/mates-named.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { getSession } from '../sessions/session-service.ts'
import { levelColumns, sameLevels } from './goal-levels.ts'
import {
  appendRating,
  findGoal,
  findVersion,
  type GoalRow,
  insertGoal,
  insertVersion,
  updateGoal,
} from './goal-repository.ts'

type Agreed = Checked<typeof goals.agree>

/** A goal of the person's open path, which begins with it where there is none. */
export async function agreeGoal(
  work: ClinicalWork,
  { participantId, ownPeople, ...agreed }: Agreed,
): Promise<Output<typeof goals.agree>> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  await mustNameNoMate(work, participantId, agreed, ownPeople)
  const goalId = work.newId()
  await insertGoal(
    work,
    {
      goal_id: goalId,
      person_id: participantId,
      episode_id: (await openEpisode(work, participantId)).episode_id,
      version: 1,
      levels_since: agreed.levels && 1,
      weight: agreed.weight,
      state: 'active',
    },
    { goal_id: goalId, version: 1, person_id: participantId, ...wordsOf(work, agreed), reason: '' },
  )
  return { goalId }
}

/** The next version of a goal; the earlier one stays, with why it was changed. */
export async function changeGoal(
  work: ClinicalWork,
  { goalId, version, reason, ownPeople, ...agreed }: Checked<typeof goals.change>,
): Promise<Output<typeof goals.change>> {
  const goal = await mustOpenGoal(work, goalId)
  if (goal.version !== version) throw conflict()
  if (goal.state === 'retired') throw notPossible('goal-set-aside')
  await mustNameNoMate(work, goal.person_id, { ...agreed, reason }, ownPeople)
  const earlier = await findVersion(work, goalId, version)
  const words = wordsOf(work, agreed)
  const next = version + 1
  const kept = earlier && sameLevels(earlier, words) ? goal.levels_since : next
  await updateGoal(work, goalId, version, {
    version: next,
    levels_since: agreed.levels && kept,
    weight: agreed.weight,
  })
  await insertVersion(work, { goal_id: goalId, version: next, person_id: goal.person_id, ...words, reason })
  return { version: next }
}

const wordsOf = (
  work: ClinicalWork,
  { wording, byWhen, levels, partner }: Omit<Agreed, 'participantId' | 'weight' | 'ownPeople'>,
) => ({
  wording,
  by_when: byWhen,
  ...levelColumns(levels),
  partner,
  agreed_by: work.actor.userId,
  agreed_at: work.now,
})

/** A goal is printed in what the person takes home, and its wording is often somebody's own sentence about others. */
async function mustNameNoMate(
  work: ClinicalWork,
  participantId: string,
  { wording, levels, reason = '' }: Pick<Agreed, 'wording' | 'levels'> & { readonly reason?: string },
  ownPeople: boolean,
): Promise<void> {
  const { own, mates } = await readGroupMates(work, participantId)
  const texts = { wording, reason, ...Object.fromEntries((levels ?? []).map((level, i) => [`levels.${i}`, level])) }
  const faults = Object.entries(texts).flatMap(([field, text]): [string, FieldFault][] =>
    matesNamed(text, own, mates, ownPeople).length > 0 ? [[field, { fault: 'names-a-member' }]] : [],
  )
  if (faults.length > 0) throw new GroveFailure({ code: 'invalid', fields: Object.fromEntries(faults) })
}

/** One more rating; a later one of the same day corrects it. */
export async function rateGoal(
  work: ClinicalWork,
  { goalId, ratedOn, sessionId, gasLevel, progress, words }: Checked<typeof goals.rate>,
): Promise<null> {
  const goal = await mustOpenGoal(work, goalId)
  if (goal.state === 'retired') throw notPossible('goal-set-aside')
  if (gasLevel === null && progress === null) throw wrongField('progress', 'required')
  if (gasLevel !== null && goal.levels_since === null) throw wrongField('gasLevel', 'not-valid')
  mustBePlausible(ratedOn, work.today)
  await appendRating(
    work,
    {
      goal_id: goalId,
      person_id: goal.person_id,
      goal_version: goal.version,
      session_number: sessionId === null ? null : await numberOf(work, sessionId, goal.person_id),
      week: isoWeek(ratedOn),
      gas_level: gasLevel,
      progress,
    },
    { rated_on: ratedOn, words, rated_by: work.actor.userId, rated_at: work.now },
  )
  return null
}

// The method is older, but no goal that somebody still has.
const firstYear = 2000

function mustBePlausible(ratedOn: string, today: string): void {
  if (ratedOn > today) throw wrongField('ratedOn', 'in-the-future')
  if (ratedOn < `${firstYear}-01-01`)
    throw new GroveFailure({ code: 'invalid', fields: { ratedOn: { fault: 'too-small', limit: firstYear } } })
}

async function numberOf(work: ClinicalWork, sessionId: string, personId: string): Promise<number> {
  const { groupId, number, state } = await getSession(work, sessionId)
  const members = await listMembers(work, groupId, number)
  if (state === 'cancelled' || !members.some(({ participantId }) => participantId === personId))
    throw wrongField('sessionId', 'not-a-choice')
  return number
}

/** Reached, set aside, or taken up again. */
export async function setGoalState(
  work: ClinicalWork,
  { goalId, version, state }: Checked<typeof goals.setState>,
): Promise<null> {
  await mustOpenGoal(work, goalId)
  await updateGoal(work, goalId, version, { state })
  return null
}

async function mustOpenGoal(work: ClinicalWork, goalId: string): Promise<GoalRow> {
  const goal = await findGoal(work, goalId)
  if (!goal) throw notFound()
  await mustHaveAccess(work, goal.person_id, null)
  return goal
}
