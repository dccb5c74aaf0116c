import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { measures } from '../../preload/contract/measures.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import {
  openEpisode,
  readEndedEpisode,
  readEpisodeOfSession,
  readNewestEpisode,
} from '../enrolments/episode-service.ts'
import { conflict, notFound, notPossible, wrongField } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { getMySession } from '../sessions/session-access-service.ts'
import { courseRows } from './administration-row.ts'
import { raiseFlags, readFlagsOf } from './flag-service.ts'
import { catalogue, instrumentOf } from './instruments/catalogue.ts'
import type { Instrument } from './instruments/instrument.ts'
import {
  type Administration,
  appendRevision,
  findAdministration,
  findBirthDate,
  insertAdministration,
  listOfEpisode,
  updatePositions,
  updateVoid,
} from './measure-repository.ts'
import { packAnswers } from './packed-answers.ts'
import { type Answers, readTotal, scoreAnswers } from './scoring.ts'

type Given = Checked<typeof measures.give>
type Result = Output<typeof measures.give>

/** One filling-in of a measure: answers and words' side here, its number there, and its flags at once. */
export async function giveMeasure(work: ClinicalWork, given: Given): Promise<Result> {
  const { participantId: personId } = given
  await mustBeRegistered(work, personId)
  await mustHaveAccess(work, personId, null)
  const instrument = catalogueEntry(given.instrument)
  await mustBeDayOfLife(work, personId, given.givenOn)
  const filled = readFilledIn(instrument, given)
  if (given.how === 'total' ? filled.answers !== null : filled.answers === null) throw wrongField('how', 'not-valid')
  const { episodeId, sessionNumber } = await placeOf(work, given)
  const administrationId = work.newId()
  await insertAdministration(
    work,
    {
      administration_id: administrationId,
      person_id: personId,
      episode_id: episodeId,
      instrument: instrument.code,
      version: instrument.version,
      timepoint: given.timepoint,
      session_number: sessionNumber,
      follow_up_months: given.followUpMonths,
      week: isoWeek(given.givenOn),
      // Its place among the others is found when it stands with them.
      position: (await listOfEpisode(work, episodeId)).length + 1,
      score_units: filled.units,
    },
    { administration_id: administrationId, person_id: personId, session_id: given.sessionId, revision: 1 },
    {
      administration_id: administrationId,
      revision: 1,
      person_id: personId,
      given_on: given.givenOn,
      answers: filled.packed,
      score_units: filled.units,
      how: given.how,
      entered_by: work.actor.userId,
      entered_at: work.now,
    },
  )
  await updatePositions(work, episodeId, instrument.code)
  await raiseFlags(work, instrument, { administrationId, personId, answers: filled.answers })
  return resultOf(work, administrationId, episodeId)
}

/** The earlier revision stays, and so does every flag that it raised. */
export async function correctMeasure(
  work: ClinicalWork,
  said: Checked<typeof measures.correct>,
): Promise<Output<typeof measures.correct>> {
  const kept = await mustStand(work, said)
  const instrument = instrumentOf(kept.instrument, kept.version)
  await mustBeDayOfLife(work, kept.personId, said.givenOn)
  const filled = readFilledIn(instrument, said)
  await appendRevision(
    work,
    {
      administration_id: kept.administrationId,
      revision: kept.revision + 1,
      person_id: kept.personId,
      given_on: said.givenOn,
      answers: filled.packed,
      score_units: filled.units,
      how: filled.answers === null ? 'total' : 'form',
      reason: said.reason,
      entered_by: work.actor.userId,
      entered_at: work.now,
    },
    { week: isoWeek(said.givenOn), score_units: filled.units },
  )
  await updatePositions(work, kept.episodeId, kept.instrument)
  await raiseFlags(work, instrument, {
    administrationId: kept.administrationId,
    personId: kept.personId,
    answers: filled.answers,
  })
  return resultOf(work, kept.administrationId, kept.episodeId)
}

/** It stays to be seen and counts nowhere. Its flags stay too: somebody was worried about, whoever it was. */
export async function takeMeasureBack(work: ClinicalWork, said: Checked<typeof measures.takeBack>): Promise<null> {
  const kept = await mustStand(work, said)
  await updateVoid(work, kept.administrationId, said.reason)
  return null
}

async function mustStand(
  work: ClinicalWork,
  { administrationId, revision }: { readonly administrationId: string; readonly revision: number },
): Promise<Administration> {
  const kept = await findAdministration(work, administrationId)
  if (!kept) throw notFound()
  await mustHaveAccess(work, kept.personId, null)
  if (kept.void === 1) throw notPossible('taken-back')
  if (kept.revision !== revision) throw conflict()
  return kept
}

async function resultOf(work: ClinicalWork, administrationId: string, episodeId: string): Promise<Result> {
  const kept = await listOfEpisode(work, episodeId)
  const own = kept.find((one) => one.administrationId === administrationId)
  const rows = courseRows(kept.filter((one) => one.instrument === own?.instrument))
  const administration = rows.find((row) => row.administrationId === administrationId)
  if (!administration) throw new Error('an administration stands after it was written')
  return { administration, flags: await readFlagsOf(work, administrationId) }
}

function catalogueEntry(code: number): Instrument {
  const found = catalogue.find((instrument) => instrument.code === code)
  if (!found) throw wrongField('instrument', 'not-a-choice')
  return found
}

async function mustBeDayOfLife(work: ClinicalWork, personId: string, givenOn: string): Promise<void> {
  if (givenOn > work.today) throw wrongField('givenOn', 'in-the-future')
  const { birthDate } = (await findBirthDate(work, personId)) ?? { birthDate: null }
  if (birthDate !== null && givenOn < birthDate) throw wrongField('givenOn', 'before-birth')
}

type FilledIn = { readonly answers: Answers | null; readonly packed: string | null; readonly units: number | null }

/** Either an answer for each item, or the total alone; a form without any answer is none. */
function readFilledIn(
  instrument: Instrument,
  { answers, total }: { readonly answers: (number | null)[] | null; readonly total: number | null },
): FilledIn {
  if (answers === null) {
    if (total === null) throw wrongField('total', 'required')
    const read = readTotal(instrument, total)
    if (read.is === 'not-a-total') throw wrongField('total', 'not-valid')
    return { answers: null, packed: null, units: read.units }
  }
  if (total !== null) throw wrongField('total', 'not-valid')
  if (answers.length !== instrument.itemCount) throw wrongField('answers', 'not-valid')
  const { least, most } = instrument.answer
  const wrong = answers.findIndex((answer) => answer !== null && (answer < least || answer > most))
  if (wrong >= 0) throw wrongField(`answers.${wrong}`, 'not-a-choice')
  if (answers.every((answer) => answer === null)) throw wrongField('answers', 'required')
  const scoring = scoreAnswers(instrument, answers)
  return {
    answers,
    packed: packAnswers(instrument, answers),
    units: scoring.is === 'scored' ? scoring.units : null,
  }
}

/** The path that the administration belongs to, and the number of its session. */
async function placeOf(
  work: ClinicalWork,
  { participantId, timepoint, sessionId, followUpMonths }: Given,
): Promise<{ readonly episodeId: string; readonly sessionNumber: number | null }> {
  if ((timepoint === 'follow-up') !== (followUpMonths !== null))
    throw wrongField('followUpMonths', followUpMonths === null ? 'required' : 'not-valid')
  if (timepoint === 'session' && sessionId === null) throw wrongField('sessionId', 'required')
  if (sessionId !== null) {
    if (timepoint === 'follow-up') throw wrongField('sessionId', 'not-valid')
    const session = await getMySession(work, sessionId)
    const episode = await readEpisodeOfSession(work, participantId, session)
    if (!episode) throw wrongField('sessionId', 'not-a-choice')
    return { episodeId: episode.episode_id, sessionNumber: session.number }
  }
  const episode =
    timepoint === 'intake'
      ? await openEpisode(work, participantId)
      : timepoint === 'closure'
        ? await readNewestEpisode(work, participantId)
        : ((await readEndedEpisode(work, participantId)) ?? (await readNewestEpisode(work, participantId)))
  if (!episode) throw notPossible('no-path')
  return { episodeId: episode.episode_id, sessionNumber: null }
}
