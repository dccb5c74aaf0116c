import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import type { FieldFault } from '../../preload/contract/failure.ts'
import { type SafetyPart, type safety, safetyParts } from '../../preload/contract/safety.ts'
import type { ClinicalWork } from '../database/work.ts'
import { conflict, GroveFailure, notFound, notPossible } from '../errors.ts'
import { readGroupMates } from '../notes/group-identities-service.ts'
import { matesNamed } from '../notes/mates-named.ts'
import { mustHaveAccess } from '../participants/access-service.ts'
import { mustBeRegistered } from '../participants/participant-service.ts'
import { readPractice } from '../practice/practice-service.ts'
import { crisisLines } from './crisis-lines.ts'
import { findPlan, insertPlan, listPlanVersions, type PlanRow } from './safety-repository.ts'

export type SafetyPlan = Readonly<Record<SafetyPart, string>>

const noPlan: SafetyPlan = {
  warningSigns: '',
  ownCoping: '',
  peopleAndPlaces: '',
  peopleToAsk: '',
  professionals: '',
  saferSurroundings: '',
  reasonsToLive: '',
}

/** The newest plan, or the version that is asked for, and the crisis lines of the practice's country. */
export async function readSafetyPlan(
  work: ClinicalWork,
  { participantId, version }: Checked<typeof safety.get>,
): Promise<Output<typeof safety.get>> {
  await mustOpen(work, participantId)
  const versions = await listPlanVersions(work, participantId)
  const wanted = version ?? versions[0]?.version ?? 0
  const plan = await findPlan(work, participantId, wanted)
  if (!plan && wanted > 0) throw notFound()
  const { country } = await readPractice(work)
  return {
    ...(plan ? partsOf(plan) : noPlan),
    version: wanted,
    agreedBy: plan ? work.staff.nameOf(plan.agreed_by) : null,
    agreedAt: plan?.agreed_at ?? null,
    versions: versions.map(({ agreedBy, ...rest }) => ({ ...rest, agreedBy: work.staff.nameOf(agreedBy) })),
    crisisLines: [...crisisLines[country]],
  }
}

const partsOf = (row: PlanRow): SafetyPlan => ({
  warningSigns: row.warning_signs,
  ownCoping: row.own_coping,
  peopleAndPlaces: row.people_and_places,
  peopleToAsk: row.people_to_ask,
  professionals: row.professionals,
  saferSurroundings: row.safer_surroundings,
  reasonsToLive: row.reasons_to_live,
})

/** The next version of the plan, in the participant's own words, naming nobody of their groups. */
export async function agreeSafetyPlan(
  work: ClinicalWork,
  { participantId, version, ownPeople, ...parts }: Checked<typeof safety.agree>,
): Promise<Output<typeof safety.agree>> {
  await mustOpen(work, participantId)
  const [newest] = await listPlanVersions(work, participantId)
  if ((newest?.version ?? 0) !== version) throw conflict()
  if (safetyParts.every((part) => parts[part].trim() === '')) throw notPossible('nothing-written')
  await mustNameNoMate(work, participantId, parts, ownPeople)
  await insertPlan(work, {
    person_id: participantId,
    version: version + 1,
    warning_signs: parts.warningSigns,
    own_coping: parts.ownCoping,
    people_and_places: parts.peopleAndPlaces,
    people_to_ask: parts.peopleToAsk,
    professionals: parts.professionals,
    safer_surroundings: parts.saferSurroundings,
    reasons_to_live: parts.reasonsToLive,
    agreed_by: work.actor.userId,
    agreed_at: work.now,
  })
  return { version: version + 1 }
}

async function mustNameNoMate(
  work: ClinicalWork,
  participantId: string,
  plan: SafetyPlan,
  ownPeople: boolean,
): Promise<void> {
  const { own, mates } = await readGroupMates(work, participantId)
  const named = safetyParts.filter((part) => matesNamed(plan[part], own, mates, ownPeople).length > 0)
  if (named.length === 0) return
  const faults = named.map((part): [string, FieldFault] => [part, { fault: 'names-a-member' }])
  throw new GroveFailure({ code: 'invalid', fields: Object.fromEntries(faults) })
}

async function mustOpen(work: ClinicalWork, participantId: string): Promise<void> {
  await mustBeRegistered(work, participantId)
  await mustHaveAccess(work, participantId, null)
}
