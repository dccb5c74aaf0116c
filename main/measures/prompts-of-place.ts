import type { CoursePrompt } from '../../preload/contract/measures.ts'
import { personName } from '../participants/person-name.ts'
import { coursePrompts, type CoursePrompt as Found } from './course-prompts.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import type { Instrument } from './instruments/instrument.ts'
import { scoreText } from './scoring.ts'

type Place = {
  readonly enrolmentId: string
  readonly episodeId: string
  readonly participantId: string
  readonly givenName: string
  readonly familyName: string
  readonly groupId: string
  readonly groupName: string
  readonly plannedSessions: number | null
}
type Given = {
  readonly episodeId: string
  readonly instrument: number
  readonly version: number
  readonly timepoint: string
  readonly position: number
  readonly sessionNumber: number | null
  readonly units: number | null
}
type Held = {
  readonly enrolmentId: string
  readonly number: number
  readonly state: 'present' | 'absent' | null
}

/** Reasons to think of somebody in a group, from the scores of their path and the sessions that took place. */
export function promptsOfPlace(place: Place, given: readonly Given[], held: readonly Held[]): CoursePrompt[] {
  const { participantId, groupId, groupName } = place
  const about = { participantId, name: personName(place), groupId, groupName }
  const sessions = held.filter(({ enrolmentId }) => enrolmentId === place.enrolmentId)
  const course = { sessionsPlanned: place.plannedSessions ?? 0, sessionsSoFar: sessions.length }
  const scored = given.filter(({ units, timepoint }) => units !== null && timepoint !== 'follow-up')
  const ofScores = [...Map.groupBy(scored, ({ instrument }) => instrument)].flatMap(([code, rows]) => {
    const instrument = instrumentOf(code)
    const scores = rows.map(({ units, position, sessionNumber }) => ({
      units: units ?? 0,
      sequence: position,
      sessionNumber,
    }))
    return coursePrompts(instrument, { ...course, scores }).map((found) => ({
      ...about,
      reason: found.prompt,
      instrumentName: instrument.name,
      facts: factsOf(instrument, found),
    }))
  })
  const missed = missedLast(sessions)
  return missed === null
    ? ofScores
    : [...ofScores, { ...about, reason: 'stopped-coming', instrumentName: null, facts: missed }]
}

function factsOf(instrument: Instrument, found: Found): string {
  const text = ({ units }: { readonly units: number }) => scoreText(instrument, units)
  switch (found.prompt) {
    case 'reliably-worse':
      return `${instrument.name} from ${text(found.first)} to ${text(found.latest)}`
    case 'no-reliable-improvement':
      return `${instrument.name} from ${text(found.first)} to ${text(found.latest)} after ${found.sessionsSoFar} of ${found.sessionsPlanned} sessions`
    case 'two-rises':
      return `${instrument.name} ${found.scores.map(text).join(', then ')}`
  }
}

/** Which of the last two sessions that took place the person was not at; null where they were at one of them. */
function missedLast(sessions: readonly Held[]): string | null {
  const lastTwo = sessions.toSorted((a, b) => a.number - b.number).slice(-2)
  if (lastTwo.length < 2 || lastTwo.some(({ state }) => state === 'present')) return null
  return lastTwo
    .map(({ number, state }) =>
      state === 'absent' ? `absent from session ${number}` : `not recorded in session ${number}`,
    )
    .join(', ')
}
