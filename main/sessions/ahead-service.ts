import type { Output } from '../../preload/contract/endpoint.ts'
import type { sessions } from '../../preload/contract/sessions.ts'
import type { ClinicalWork } from '../database/work.ts'
import { listAhead, listGroupsOf } from './ahead-repository.ts'

/** What waits for the user: sessions to be written up first, then the next one of each group. */
export async function readAhead(work: ClinicalWork): Promise<Output<typeof sessions.ahead>> {
  const mine = await listGroupsOf(work, work.actor.userId)
  if (mine.length === 0 && work.actor.role !== 'owner') return []
  const rows = await listAhead(work, mine.length === 0 ? null : mine)
  return rows.map(({ unsignedMembers, groupSigned, notRecorded, withoutReport, practiceWasSet, ...session }) => ({
    ...session,
    // Nothing is owed before the session was held.
    unsigned: session.state === 'held' ? unsignedMembers + (groupSigned ? 0 : 1) : 0,
    notRecorded: session.state === 'held' ? notRecorded : 0,
    practiceToHear: practiceWasSet ? withoutReport : 0,
  }))
}
