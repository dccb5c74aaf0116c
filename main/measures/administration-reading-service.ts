import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { AdministrationRow, measures } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { notFound } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import {
  findAdministration,
  findFirstScore,
  listRevisions,
  type StoredAdministration,
} from './administration-repository.ts'
import { administrationRow } from './administration-row.ts'
import { readFlagsOfAdministration } from './flag-reading-service.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import { unpackAnswers } from './packed-answers.ts'
import { onForm } from './read-filled-in.ts'
import { scoreText } from './scoring.ts'

/** The filling-in with its newest revision, for those who may open the person. */
export async function getMyAdministration(work: ClinicalWork, administrationId: string): Promise<StoredAdministration> {
  const found = await findAdministration(work, administrationId)
  if (!found) throw notFound()
  await mustHaveAccess(work, found.participantId, null)
  return found
}

export async function readRow(work: ClinicalWork, administrationId: string): Promise<AdministrationRow> {
  const found = await findAdministration(work, administrationId)
  if (!found) throw notFound()
  const first = await findFirstScore(work, found.episodeId, found.instrument)
  return administrationRow(instrumentOf(found.instrument, found.version), found, first ?? null)
}

/** One filling-in with every revision, the newest first. */
export async function readAdministration(
  work: ClinicalWork,
  { administrationId }: Checked<typeof measures.administration>,
): Promise<Output<typeof measures.administration>> {
  const { participantId, instrument: code, version, voidReason } = await getMyAdministration(work, administrationId)
  const instrument = instrumentOf(code, version)
  const revisions = await listRevisions(work, administrationId)
  return {
    participantId,
    administration: await readRow(work, administrationId),
    takenBack: voidReason,
    revisions: revisions.map(({ revision, given_on, answers, score_units, how, reason, entered_by, entered_at }) => ({
      revision,
      givenOn: given_on,
      answers: answers === null ? null : [...onForm(instrument, unpackAnswers(instrument, answers), how === 'paper')],
      scoreText: score_units === null ? null : scoreText(instrument, score_units),
      how,
      reason,
      enteredBy: work.staff.nameOf(entered_by),
      enteredAt: entered_at,
    })),
    flags: await readFlagsOfAdministration(work, administrationId),
  }
}
