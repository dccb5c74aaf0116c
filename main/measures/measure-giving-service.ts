import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { measures } from '../../preload/contract/measures.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import {
  type Episode,
  openEpisode,
  readEndedEpisode,
  readEpisodeOfSession,
  readOpenEpisode,
} from '../enrolments/episode-service.ts'
import { wrongField } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { getSession, type Session } from '../sessions/session-service.ts'
import { keepAdministrationOrder } from './administration-order-service.ts'
import { readRow } from './administration-reading-service.ts'
import { appendRevision, findGreatestPosition, insertAdministration } from './administration-repository.ts'
import { raiseFlags } from './flag-raising-service.ts'
import { readFlagsOfAdministration } from './flag-reading-service.ts'
import { findFollowedUp } from './follow-up-repository.ts'
import { mustBeGivenDay } from './given-day-service.ts'
import { catalogue, instrumentOf } from './instruments/catalogue.ts'
import { type Instrument, textShown } from './instruments/instrument.ts'
import { packAnswers } from './packed-answers.ts'
import { readFilledIn } from './read-filled-in.ts'

type Input = Checked<typeof measures.give>

/** Keeps what was filled in, scores it, and raises a flag for an answer that asks for action. */
export async function giveMeasure(work: ClinicalWork, input: Input): Promise<Output<typeof measures.give>> {
  const { participantId, timepoint, followUpMonths, givenOn, how } = input
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
  const instrument = chosenInstrument(input)
  mustBeGivenSo(instrument, input)
  await mustBeGivenDay(work, participantId, givenOn)
  const { answers, units } = readFilledIn(instrument, input, how === 'paper')
  const session = input.sessionId === null ? null : await getSession(work, input.sessionId)
  const { episode_id: episodeId } = await episodeFor(work, input, session)
  const administrationId = work.newId()
  await insertAdministration(
    work,
    {
      administration_id: administrationId,
      person_id: participantId,
      episode_id: episodeId,
      instrument: instrument.code,
      version: instrument.version,
      timepoint,
      session_number: session?.number ?? null,
      follow_up_months: followUpMonths,
      week: isoWeek(givenOn),
      position: (await findGreatestPosition(work, episodeId, instrument.code)) + 1,
      score_units: units,
    },
    { administration_id: administrationId, person_id: participantId, session_id: input.sessionId, revision: 1 },
  )
  await appendRevision(work, {
    administration_id: administrationId,
    revision: 1,
    person_id: participantId,
    given_on: givenOn,
    answers: answers && packAnswers(instrument, answers),
    score_units: units,
    how,
    entered_by: work.actor.userId,
    entered_at: work.now,
  })
  await keepAdministrationOrder(work, episodeId, instrument.code)
  await raiseFlags(work, { administrationId, participantId, instrument, answers, before: null })
  return {
    administration: await readRow(work, administrationId),
    flags: await readFlagsOfAdministration(work, administrationId),
  }
}

function chosenInstrument({ instrument }: Input): Instrument {
  if (!catalogue.some(({ code }) => code === instrument)) throw wrongField('instrument', 'not-a-choice')
  return instrumentOf(instrument)
}

/** What does not fit together would be counted at the wrong place. */
function mustBeGivenSo(instrument: Instrument, { timepoint, sessionId, followUpMonths, how, answers }: Input): void {
  if (timepoint === 'session' && sessionId === null) throw wrongField('sessionId', 'required')
  if (timepoint === 'follow-up' && sessionId !== null) throw wrongField('sessionId', 'not-valid')
  if (timepoint === 'follow-up' && followUpMonths === null) throw wrongField('followUpMonths', 'required')
  if (timepoint !== 'follow-up' && followUpMonths !== null) throw wrongField('followUpMonths', 'not-valid')
  // Without its words nobody can fill it in on the screen.
  if (how === 'form' && !textShown(instrument, false)) throw wrongField('how', 'not-a-choice')
  if (how === 'total' && answers !== null) throw wrongField('answers', 'not-valid')
  if ((how === 'form' || how === 'paper') && answers === null) throw wrongField('answers', 'required')
}

/**
 * The path of the session where there is one. A follow-up belongs to the path that it follows, closure to the one that
 * ended last where none is going on; an intake begins a path.
 */
async function episodeFor(work: ClinicalWork, input: Input, session: Session | null): Promise<Episode> {
  const { participantId, timepoint, followUpMonths } = input
  if (session) {
    const found = session.state === 'cancelled' ? undefined : await readEpisodeOfSession(work, participantId, session)
    if (!found) throw wrongField('sessionId', 'not-a-choice')
    return found
  }
  if (timepoint === 'follow-up')
    return (
      (await findFollowedUp(work, participantId, followUpMonths ?? 0)) ??
      (await readEndedEpisode(work, participantId)) ??
      openEpisode(work, participantId)
    )
  if (timepoint === 'closure')
    return (
      (await readOpenEpisode(work, participantId)) ??
      (await readEndedEpisode(work, participantId)) ??
      openEpisode(work, participantId)
    )
  return openEpisode(work, participantId)
}
