import type { ClosureFacts } from '../../preload/contract/closure.ts'
import type { ClinicalWork } from '../database/work.ts'
import { readEpisode } from '../enrolments/episode-service.ts'
import { notFound } from '../errors.ts'
import { goalsOfEpisode } from '../goals/goal-reading-service.ts'
import { readIntakeOf } from '../intake/intake-service.ts'
import { readGroupMates } from '../notes/group-identities-service.ts'
import { readPractice } from '../practice/practice-service.ts'
import { crisisLines } from '../safety/crisis-lines.ts'
import {
  type FilledInForm,
  findSafetyPlan,
  listFacilitatorIds,
  listForms,
  listHomePractice,
  listRecordedSessions,
  type Place,
} from './closure-facts-repository.ts'
import { goalInClosure } from './goal-in-closure.ts'
import { measureInClosure } from './measure-in-closure.ts'
import { type Company, withoutNames } from './without-names.ts'

/** A field of what was drawn together in which names were replaced, and the words that stood there. */
export type ReplacedNames = { readonly field: 'goals' | 'challenges'; readonly words: readonly string[] }
export type DrawnTogether = { readonly facts: ClosureFacts; readonly replaced: readonly ReplacedNames[] }

/** Everything about one path that a summary says by itself. Who asks has made sure that the user may see it. */
export async function drawTogether(work: ClinicalWork, place: Place): Promise<DrawnTogether> {
  const { participantId, enrolmentId, episodeId, groupId } = place
  const company = await readGroupMates(work, participantId)
  const sessions = await listRecordedSessions(work, enrolmentId)
  const attended = sessions.filter(({ state }) => state === 'present')
  const facilitators = await listFacilitatorIds(work, groupId)
  const { goals, attainment } = await goalsOfEpisode(work, episodeId)
  const named = withoutNamesIn(goals.map(goalInClosure), await challengesOf(work, episodeId), company)
  const { country } = await readPractice(work)
  const facts: ClosureFacts = {
    name: `${place.givenName} ${place.familyName}`,
    callName: place.preferredName ?? place.givenName,
    recordNumber: place.recordNumber,
    programmeName: place.programmeName,
    groupName: place.groupName,
    facilitators: facilitators.map(({ userId }) => work.staff.nameOf(userId)),
    firstSession: attended[0]?.date ?? null,
    lastSession: attended.at(-1)?.date ?? null,
    sessionsAttended: attended.length,
    sessionsOffered: sessions.length,
    challenges: named.challenges,
    measures: measuresOf(await listForms(work, episodeId)),
    goals: named.goals,
    attainment: attainment && {
      first: attainment.first.toFixed(1),
      now: attainment.now.toFixed(1),
      goals: attainment.goals,
    },
    homePractice: totalsOf(await listHomePractice(work, enrolmentId)),
    hasSafetyPlan: (await findSafetyPlan(work, participantId)) !== undefined,
    crisisLines: crisisLines[country].map(({ name, number }) => ({ name, number })),
  }
  return { facts, replaced: named.replaced }
}

async function challengesOf(work: ClinicalWork, episodeId: string): Promise<string> {
  const episode = await readEpisode(work, episodeId)
  if (!episode) throw notFound()
  return (await readIntakeOf(work, episode)).challenges
}

/** These words were not written for a paper that leaves the practice: what they must not say is replaced. */
function withoutNamesIn(goals: ClosureFacts['goals'], challenges: string, company: Company) {
  const inGoals: string[] = []
  const clean = (text: string) => {
    const { text: rest, words } = withoutNames(text, company)
    inGoals.push(...words)
    return rest
  }
  const cleanGoals = goals.map((goal) => ({
    ...goal,
    wording: clean(goal.wording),
    lastLevelWords: goal.lastLevelWords === null ? null : clean(goal.lastLevelWords),
  }))
  const intake = withoutNames(challenges, company)
  const replaced: ReplacedNames[] = [
    { field: 'goals' as const, words: [...new Set(inGoals)] },
    { field: 'challenges' as const, words: intake.words },
  ].filter(({ words }) => words.length > 0)
  return { goals: cleanGoals, challenges: intake.text, replaced }
}

const measuresOf = (forms: readonly FilledInForm[]): ClosureFacts['measures'] =>
  [...Map.groupBy(forms, ({ instrument }) => instrument).values()].flatMap(([first, ...rest]) =>
    first ? [measureInClosure([first, ...rest])] : [],
  )

function totalsOf(rows: Awaited<ReturnType<typeof listHomePractice>>): ClosureFacts['homePractice'] {
  const reported = rows.filter(({ times }) => times !== null)
  const helpful = reported.flatMap(({ helpfulness }) => helpfulness ?? [])
  return {
    sessionsSet: rows.length,
    sessionsReported: reported.length,
    times: reported.reduce((sum, { times }) => sum + (times ?? 0), 0),
    helpfulness: helpful.length === 0 ? null : (helpful.reduce((sum, one) => sum + one, 0) / helpful.length).toFixed(1),
  }
}
