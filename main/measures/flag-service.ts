import type { Checked } from '../../preload/contract/endpoint.ts'
import type { MeasureFlag, measures } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { notFound, notPossible } from '../errors.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { personName } from '../participants/person-name.ts'
import { closeWhenDone } from '../sessions/session-closing-service.ts'
import { getSession } from '../sessions/session-service.ts'
import {
  findFlag,
  insertFlag,
  type KeptFlag,
  listFlagsOfAdministration,
  listFlagsOfPerson,
  listOpenFlags,
  updateClosed,
} from './flag-repository.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import { type Instrument, textShown } from './instruments/instrument.ts'
import { flagsOf } from './item-flags.ts'
import type { Answers } from './scoring.ts'

export const readFlagsOfPerson = async (work: ClinicalWork, personId: string): Promise<MeasureFlag[]> =>
  (await listFlagsOfPerson(work, personId)).map((row) => flagOf(work, row))

export const readFlagsOf = async (work: ClinicalWork, administrationId: string): Promise<MeasureFlag[]> =>
  (await listFlagsOfAdministration(work, administrationId)).map((row) => flagOf(work, row))

/** Of the user's own participants; the owner sees all. */
export const readOpenFlags = async (work: ClinicalWork): Promise<MeasureFlag[]> =>
  (await listOpenFlags(work, work.actor.role === 'owner' ? null : work.actor.userId)).map((row) => flagOf(work, row))

/** An answer raises its flag, unless one for the same item of the same form is open already. */
export async function raiseFlags(
  work: ClinicalWork,
  instrument: Instrument,
  about: { readonly administrationId: string; readonly personId: string; readonly answers: Answers | null },
): Promise<void> {
  const { administrationId, personId, answers } = about
  const raised = flagsOf(instrument, answers)
  if (raised.length === 0) return
  const open = (await listFlagsOfAdministration(work, administrationId)).filter((flag) => flag.closed_at === null)
  for (const { item, answer } of raised)
    if (!open.some((flag) => flag.item === item))
      await insertFlag(work, {
        flag_id: work.newId(),
        administration_id: administrationId,
        person_id: personId,
        item,
        answer,
        raised_at: work.now,
      })
}

/** Once, with what was done. A session that waited for it alone is closed. */
export async function closeFlag(
  work: ClinicalWork,
  { flagId, action }: Checked<typeof measures.closeFlag>,
): Promise<null> {
  const flag = await findFlag(work, flagId)
  if (!flag) throw notFound()
  await mustHaveAccess(work, flag.person_id, null)
  const wasOpen = await updateClosed(work, flagId, { at: work.now, by: work.actor.userId, action })
  if (!wasOpen) throw notPossible('flag-closed')
  if (flag.session_id) await closeWhenDone(work, await getSession(work, flag.session_id))
  return null
}

function flagOf(work: ClinicalWork, row: KeptFlag): MeasureFlag {
  const instrument = instrumentOf(row.instrument, row.version)
  const text = textShown(instrument, false)
  return {
    flagId: row.flag_id,
    participantId: row.person_id,
    name: personName(row),
    instrumentName: instrument.name,
    item: row.item,
    itemText: text?.items[row.item - 1] ?? null,
    answer: row.answer,
    answerText: text?.options.find(({ value }) => value === row.answer)?.text ?? null,
    givenOn: row.given_on,
    raisedAt: row.raised_at,
    closed:
      row.closed_at === null
        ? null
        : { at: row.closed_at, by: work.staff.nameOf(row.closed_by ?? ''), action: row.action ?? '' },
  }
}
