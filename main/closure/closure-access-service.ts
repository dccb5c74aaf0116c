import type { ClinicalWork } from '../database/work.ts'
import { notFound } from '../errors.ts'
import { mustBeMyGroup } from '../groups/group-service.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { findPlace, type Place } from './closure-facts-repository.ts'

/** A facilitator writes up the ends of places in own groups; the owner, who reads all, may write up all. */
export async function getMyPlace(work: ClinicalWork, enrolmentId: string): Promise<Place> {
  const place = await findPlace(work, enrolmentId)
  if (!place) throw notFound()
  await mustBeMyGroup(work, place.groupId)
  await mustHaveAccess(work, place.participantId, null)
  return place
}
