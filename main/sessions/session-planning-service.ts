import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { Fault } from '../../preload/contract/failure.ts'
import type { sessions } from '../../preload/contract/sessions.ts'
import { isoWeek } from '../database/iso-week.ts'
import type { ClinicalWork } from '../database/work.ts'
import { conflict, GroveFailure, notPossible } from '../errors.ts'
import { mergeScratch } from './merge-scratch.ts'
import { getMySession } from './session-access-service.ts'
import { updateDetail, updateScratch, updateSession } from './session-repository.ts'

/** When, where and what for. A session that is closed stands as it was. */
export async function changePlan(
  work: ClinicalWork,
  { sessionId, date, startTime, minutes, place, plan, version }: Checked<typeof sessions.plan>,
): Promise<Output<typeof sessions.plan>> {
  const session = await getMySession(work, sessionId)
  if (session.state === 'closed') throw notPossible('session-closed')
  if (session.version !== version) throw conflict()
  mustBeOfOurTime(date)
  await updateDetail(work, sessionId, version, { date, start_time: startTime, place, plan })
  const week = isoWeek(date)
  // Words alone leave the outcomes file alone: a save of one file costs half of one of two.
  if (week !== session.week || minutes !== session.minutes) await updateSession(work, sessionId, { week, minutes })
  return { version: version + 1 }
}

/** Sessions of the past may be entered; a year outside is a slip, and week numbers are written for four digits. */
function mustBeOfOurTime(date: string): void {
  const year = Number(date.slice(0, 4))
  if (year < firstYear) throw faulty('date', 'too-small', firstYear)
  if (year > lastYear) throw faulty('date', 'too-large', lastYear)
}
const firstYear = 1950
const lastYear = 2199

const faulty = (field: string, fault: Fault, limit: number) =>
  new GroveFailure({ code: 'invalid', fields: { [field]: { fault, limit } } })

const scratchLimit = 4000

/** The page in the room was not shown what is there, so its words are added; the open page has seen it all. */
export async function keepScratch(
  work: ClinicalWork,
  { sessionId, text }: Checked<typeof sessions.scratch>,
): Promise<null> {
  const { scratch } = await getMySession(work, sessionId)
  const kept = work.room ? mergeScratch(scratch, text) : text
  if (kept.length > scratchLimit) throw faulty('text', 'too-long', scratchLimit)
  if (kept !== scratch) await updateScratch(work, sessionId, kept)
  return null
}
