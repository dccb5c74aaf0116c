import type { CoursePrompt } from '../../preload/contract/measures.ts'
import type { KeptAdministration } from './administration-row.ts'
import { coursePrompts, type CoursePrompt as Found } from './course-prompts.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import type { Instrument } from './instruments/instrument.ts'
import { scoreText } from './scoring.ts'

export type HeldSession = { readonly number: number; readonly attended: boolean | null }
export type Reason = Pick<CoursePrompt, 'reason' | 'instrumentName' | 'facts'>

type Course = {
  readonly administrations: readonly KeptAdministration[]
  /** In order, of the group that the person is in now. */
  readonly sessions: readonly HeldSession[]
  readonly plannedSessions: number | null
  readonly isRunning: boolean
}

/** How many sessions in a row without the person are a reason to ask. */
const absences = 2

/** Reasons to think of somebody, each with the figures that it rests on. They predict nothing. */
export function promptFacts({ administrations, sessions, plannedSessions, isRunning }: Course): Reason[] {
  const standing = administrations.filter((one) => one.void === 0)
  const byInstrument = Map.groupBy(standing, (one) => one.instrument)
  const ofMeasures = [...byInstrument.values()].flatMap((ofOne) => {
    const [any] = ofOne
    if (!any) return []
    const instrument = instrumentOf(any.instrument, any.version)
    const scores = ofOne.flatMap(({ scoreUnits, sessionNumber }, sequence) =>
      scoreUnits === null ? [] : [{ units: scoreUnits, sequence, sessionNumber }],
    )
    if (scores.length === 0) return []
    return coursePrompts(instrument, {
      scores,
      sessionsPlanned: plannedSessions ?? 0,
      sessionsSoFar: sessions.length,
    }).map((found) => ({
      reason: found.prompt,
      instrumentName: instrument.name,
      facts: factsOf(instrument, found),
    }))
  })
  return [...ofMeasures, ...(isRunning ? stoppedComing(sessions) : [])]
}

function factsOf(instrument: Instrument, found: Found): string {
  const text = (score: { readonly units: number }) => scoreText(instrument, score.units)
  switch (found.prompt) {
    case 'reliably-worse':
      return `${instrument.name} from ${text(found.first)} to ${text(found.latest)}`
    case 'no-reliable-improvement':
      return `${instrument.name} from ${text(found.first)} to ${text(found.latest)} after ${found.sessionsSoFar} of ${found.sessionsPlanned} sessions`
    case 'two-rises':
      return `${instrument.name} ${found.scores.map(text).join(', then ')}`
  }
}

function stoppedComing(sessions: readonly HeldSession[]): Reason[] {
  const last = sessions.slice(-absences)
  if (last.length < absences || last.some(({ attended }) => attended === true)) return []
  const words = last.map(({ number, attended }) => `${number}${attended === null ? ' (not recorded)' : ''}`)
  return [{ reason: 'stopped-coming', instrumentName: null, facts: `Not there in sessions ${words.join(' and ')}` }]
}
