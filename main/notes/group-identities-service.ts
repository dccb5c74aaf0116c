import type { ClinicalWork } from '../database/work.ts'
import type { Identity } from './name-phrases.ts'
import { listIdentities, listIdentitiesAround } from './note-repository.ts'

/** What the name guard must know of everybody who is or was in the group. */
export const readGroupIdentities = (work: ClinicalWork, groupId: string): Promise<readonly Identity[]> =>
  listIdentities(work, groupId)

/** The person, and everybody who is or was in one of their groups: what a text about them must not name. */
export async function readGroupMates(
  work: ClinicalWork,
  participantId: string,
): Promise<{ readonly own: Identity | null; readonly mates: readonly Identity[] }> {
  const people = await listIdentitiesAround(work, participantId)
  return {
    own: people.find((person) => person.participantId === participantId) ?? null,
    mates: people.filter((person) => person.participantId !== participantId),
  }
}
