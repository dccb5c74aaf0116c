import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { measures } from '../../preload/contract/measures.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { conflict, notPossible } from '../errors.ts'
import { keepAdministrationOrder } from './administration-order-service.ts'
import { getMyAdministration, readRow } from './administration-reading-service.ts'
import {
  appendRevision,
  type StoredAdministration,
  updateAdministration,
  updateDetailOf,
} from './administration-repository.ts'
import { raiseFlags } from './flag-raising-service.ts'
import { readFlagsOfAdministration } from './flag-reading-service.ts'
import { mustBeGivenDay } from './given-day-service.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import { packAnswers, unpackAnswers } from './packed-answers.ts'
import { readFilledIn } from './read-filled-in.ts'

/** Keeps new answers, a new total or another day as the next revision. The earlier ones, and every flag, stay. */
export async function correctMeasure(
  work: ClinicalWork,
  input: Checked<typeof measures.correct>,
): Promise<Output<typeof measures.correct>> {
  const { administrationId, givenOn, reason } = input
  const kept = await getMyAdministration(work, administrationId)
  mustBeNewest(kept, input.revision)
  const { participantId, episodeId } = kept
  await mustBeGivenDay(work, participantId, givenOn)
  const instrument = instrumentOf(kept.instrument, kept.version)
  const how = howCorrected(kept.how, input.answers !== null)
  const { answers, units } = readFilledIn(instrument, input, how === 'paper')
  const revision = kept.revision + 1
  await updateDetailOf(work, administrationId, kept.revision, { revision })
  await appendRevision(work, {
    administration_id: administrationId,
    revision,
    person_id: participantId,
    given_on: givenOn,
    answers: answers && packAnswers(instrument, answers),
    score_units: units,
    how,
    reason,
    entered_by: work.actor.userId,
    entered_at: work.now,
  })
  const week = isoWeek(givenOn)
  // Leaves the outcomes file alone where only words changed: a save of one file costs half of one of two.
  if (units !== kept.units || week !== kept.week)
    await updateAdministration(work, administrationId, { score_units: units, week })
  if (givenOn !== kept.givenOn) await keepAdministrationOrder(work, episodeId, kept.instrument)
  const before = kept.answers === null ? null : unpackAnswers(instrument, kept.answers)
  await raiseFlags(work, { administrationId, participantId, instrument, answers, before })
  return {
    administration: await readRow(work, administrationId),
    flags: await readFlagsOfAdministration(work, administrationId),
  }
}

/** It stays to be seen, and counts nowhere. Its flags stay too: somebody answered so, whoever it was. */
export async function takeMeasureBack(
  work: ClinicalWork,
  { administrationId, revision, reason }: Checked<typeof measures.takeBack>,
): Promise<null> {
  mustBeNewest(await getMyAdministration(work, administrationId), revision)
  await updateDetailOf(work, administrationId, revision, { void_reason: reason })
  await updateAdministration(work, administrationId, { void: 1 })
  return null
}

function mustBeNewest({ isVoid, revision }: StoredAdministration, known: number): void {
  if (isVoid) throw notPossible('taken-back')
  if (revision !== known) throw conflict()
}

/** Answers that come after a total come from the paper; a total is one whatever was there before. */
function howCorrected(before: StoredAdministration['how'], withAnswers: boolean): StoredAdministration['how'] {
  if (!withAnswers) return before === 'imported' ? before : 'total'
  return before === 'total' ? 'paper' : before
}
