import type { ClinicalWork } from '../database/work.ts'
import { insertFlag, listFlagsOfAdministration } from './flag-repository.ts'
import type { Instrument } from './instruments/instrument.ts'
import { flagsOf } from './item-flags.ts'
import type { Answers } from './scoring.ts'

type Given = {
  readonly administrationId: string
  readonly participantId: string
  readonly instrument: Instrument
  readonly answers: Answers | null
  /** Before a correction; null where nothing was answered before. */
  readonly before: Answers | null
}

/**
 * Raises a flag for each answer that asks for action and did not so before, or not as much. One that is open for the
 * same item waits for a user already, and an answer that a user has acted upon is not asked about again.
 */
export async function raiseFlags(work: ClinicalWork, given: Given): Promise<void> {
  const { administrationId, participantId, instrument, answers, before } = given
  const raised = flagsOf(instrument, answers)
  if (raised.length === 0) return
  const open = new Set(
    (await listFlagsOfAdministration(work, administrationId)).flatMap(({ closedAt, item }) => (closedAt ? [] : item)),
  )
  const earlier = new Map(flagsOf(instrument, before).map(({ item, answer }) => [item, answer]))
  for (const { item, answer } of raised)
    if (!open.has(item) && answer > (earlier.get(item) ?? -1))
      await insertFlag(work, {
        flag_id: work.newId(),
        administration_id: administrationId,
        person_id: participantId,
        item,
        answer,
        raised_at: work.now,
      })
}
