import type { MeasureFlag } from '../../preload/contract/measures.ts'
import type { ClinicalWork } from '../database/work.ts'
import { personName } from '../participants/person-name.ts'
import {
  listFlagsOf,
  listFlagsOfAdministration,
  listOpenFlags,
  listOpenFlagsOfSession,
  type StoredFlag,
} from './flag-repository.ts'
import { instrumentOf } from './instruments/catalogue.ts'
import { textShown } from './instruments/instrument.ts'

/** Every flag of the person, closed ones too, the oldest first. */
export const readFlagsOf = async (work: ClinicalWork, participantId: string): Promise<MeasureFlag[]> =>
  shown(work, await listFlagsOf(work, participantId))

export const readFlagsOfAdministration = async (work: ClinicalWork, administrationId: string): Promise<MeasureFlag[]> =>
  shown(work, await listFlagsOfAdministration(work, administrationId))

/** Flags of the user's own participants that nobody has closed; the owner sees all. */
export const readOpenFlags = async (work: ClinicalWork): Promise<MeasureFlag[]> =>
  shown(work, await listOpenFlags(work, work.actor.role === 'owner' ? null : work.actor.userId))

/** Those that were raised in the session: until they are closed, the session stays open as by a risk mark. */
export const readOpenFlagsOfSession = async (work: ClinicalWork, sessionId: string): Promise<MeasureFlag[]> =>
  shown(work, await listOpenFlagsOfSession(work, sessionId))

const shown = (work: ClinicalWork, flags: readonly StoredFlag[]): MeasureFlag[] =>
  flags.map((flag) => {
    const instrument = instrumentOf(flag.instrument, flag.version)
    const text = textShown(instrument, false)
    const { flagId, participantId, item, answer, givenOn, raisedAt, sessionId } = flag
    return {
      flagId,
      participantId,
      name: personName(flag),
      instrumentName: instrument.name,
      sessionId,
      item,
      itemText: text?.items[item - 1] ?? null,
      answer,
      answerText: text?.options.find(({ value }) => value === answer)?.text ?? null,
      givenOn,
      raisedAt,
      closed:
        flag.closedAt !== null && flag.closedBy !== null
          ? { at: flag.closedAt, by: work.staff.nameOf(flag.closedBy), action: flag.action ?? '' }
          : null,
    }
  })
