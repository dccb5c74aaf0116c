import { isoWeek } from '../../main/database/iso-week.ts'
import { core10 } from '../../main/measures/instruments/core-10.ts'
import { gad7 } from '../../main/measures/instruments/gad-7.ts'
import type { Instrument } from '../../main/measures/instruments/instrument.ts'
import { k10 } from '../../main/measures/instruments/k10.ts'
import { phq9 } from '../../main/measures/instruments/phq-9.ts'
import { flagsOf } from '../../main/measures/item-flags.ts'
import { packAnswers } from '../../main/measures/packed-answers.ts'
import { type Answers, scoreAnswers } from '../../main/measures/scoring.ts'
import type { Insert } from './inserter.ts'
import type { SeededChance } from './seeded-chance.ts'

/** Nine answers each, on the whole. With the two at intake each person fills in fifty forms in twelve sessions. */
const everySession = [phq9, gad7, core10, k10] as const
const atIntake = [phq9, gad7] as const

export type FilledInSession = { readonly sessionId: string; readonly number: number; readonly day: string }
type Path = {
  readonly personId: string
  readonly episodeId: string
  readonly userId: string
  readonly firstDay: string
  readonly sessions: readonly FilledInSession[]
  /** Whether what was answered still waits for somebody. */
  readonly flagsWait: boolean
}

/** Answers as people give them, now and then one left out: most get better, some worse. */
export function anyAnswers(chance: SeededChance, { answer, itemCount, flags }: Instrument, level: number): Answers {
  const span = answer.most - answer.least + 1
  const leftOut = chance.below(150) === 0 ? chance.below(itemCount) : -1
  return Array.from({ length: itemCount }, (_, item) => {
    if (item === leftOut) return null
    // What asks for action is answered so by few.
    if (flags.some((flag) => flag.item === item + 1) && chance.below(10) > 0) return answer.least
    const wanted = Math.round(level * (span - 1)) + chance.below(3) - 1
    return answer.least + Math.min(Math.max(wanted, 0), span - 1)
  })
}

/** Every form of one person's path, in the order of the days. */
export function insertAdministrations(insert: Insert, chance: SeededChance, path: Path): void {
  const { firstDay, sessions } = path
  const [from, to] = [0.3 + chance.below(50) / 100, chance.below(70) / 100]
  const positions = new Map<number, number>()
  const give = (instrument: Instrument, session: FilledInSession | null, level: number) => {
    const position = (positions.get(instrument.code) ?? 0) + 1
    positions.set(instrument.code, position)
    insertForm(insert, chance, path, { instrument, session, position, day: session?.day ?? firstDay, level })
  }
  for (const instrument of atIntake) give(instrument, null, from)
  for (const [place, session] of sessions.entries())
    for (const instrument of everySession)
      give(instrument, session, from + ((to - from) * (place + 1)) / sessions.length)
}

type Form = {
  readonly instrument: Instrument
  readonly session: FilledInSession | null
  readonly position: number
  readonly day: string
  readonly level: number
}

function insertForm(
  insert: Insert,
  chance: SeededChance,
  { personId, episodeId, userId, flagsWait }: Path,
  { instrument, session, position, day, level }: Form,
): void {
  const administrationId = chance.id()
  const answers = anyAnswers(chance, instrument, level)
  const scoring = scoreAnswers(instrument, answers)
  const units = scoring.is === 'scored' ? scoring.units : null
  const at = `${day}T18:05:00.000Z`
  insert('administration', {
    administration_id: administrationId,
    person_id: personId,
    episode_id: episodeId,
    instrument: instrument.code,
    version: instrument.version,
    timepoint: session ? 'session' : 'intake',
    session_number: session?.number ?? null,
    follow_up_months: null,
    week: isoWeek(day),
    position,
    score_units: units,
  })
  insert('administration_detail', {
    administration_id: administrationId,
    person_id: personId,
    session_id: session?.sessionId ?? null,
    revision: 1,
  })
  insert('administration_revision', {
    administration_id: administrationId,
    revision: 1,
    person_id: personId,
    given_on: day,
    answers: packAnswers(instrument, answers),
    score_units: units,
    how: 'paper',
    entered_by: userId,
    entered_at: at,
  })
  for (const { item, answer } of flagsOf(instrument, answers))
    insert('measure_flag', {
      flag_id: chance.id(),
      administration_id: administrationId,
      person_id: personId,
      item,
      answer,
      raised_at: at,
      closed_at: flagsWait && session?.number === 12 ? null : at,
      closed_by: flagsWait && session?.number === 12 ? null : userId,
      action: flagsWait && session?.number === 12 ? null : 'Asked, and agreed what to do.',
    })
}
