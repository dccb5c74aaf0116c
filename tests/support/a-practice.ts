import type { ClinicalWork } from '../../main/database/work.ts'
import { enrol } from '../../main/enrolments/enrolment-service.ts'
import { formGroup } from '../../main/groups/group-forming-service.ts'
import { register } from '../../main/participants/participant-service.ts'
import { openPractice, readPractice } from '../../main/practice/practice-service.ts'
import { addProgramme } from '../../main/programmes/programme-service.ts'
import type { Input } from '../../preload/contract/endpoint.ts'
import type { groups } from '../../preload/contract/groups.ts'
import type { TestVault } from './a-vault.ts'
import { type FictionalPerson, fictionalPerson } from './fictional-person.ts'

export type PracticeMember = Omit<FictionalPerson, 'recordNumber'> & {
  readonly participantId: string
  readonly recordNumber: string
  /** Empty for somebody without a group. */
  readonly enrolmentId: string
}
export type PracticeGroup = { readonly groupId: string; readonly members: PracticeMember[] }

type Built = {
  readonly programmeIds: string[]
  readonly groups: PracticeGroup[]
  /** Everybody, with a group or without. */
  readonly people: PracticeMember[]
}
type Job = (work: ClinicalWork, built: Built) => Promise<void>
type GroupWishes = Partial<Input<typeof groups.form>>
type MemberWishes = { readonly fromSession?: number }

/**
 * A practice made by Grove's own services, as its users would make it:
 * `await aPractice(vault).withProgramme().withGroup({ capacity: 8 }).withMembers(5).build()`.
 * A group follows the newest programme, members join the newest group. The owner registers; the clinician leads.
 */
export function aPractice(vault: TestVault, jobs: readonly Job[] = []) {
  const then = (job: Job) => aPractice(vault, [...jobs, job])
  return {
    withProgramme: (name = 'Resilience programme') =>
      then(async (work, built) => {
        built.programmeIds.push((await addProgramme(work, { name })).programmeId)
      }),
    withGroup: (wishes: GroupWishes = {}) =>
      then(async (work, built) => {
        const { groupId } = await formGroup(work, {
          name: `Group ${built.groups.length + 1}`,
          programmeId: built.programmeIds.at(-1) ?? '',
          kind: 'closed',
          capacity: 12,
          firstDate: '2026-11-23',
          startTime: '18:00',
          minutes: 90,
          facilitators: [vault.clinician.userId],
          ...wishes,
          place: wishes.place ?? null,
        })
        built.groups.push({ groupId, members: [] })
      }),
    withMembers: (count: number, { fromSession = 1 }: MemberWishes = {}) =>
      then(async (work, built) => {
        const group = built.groups.at(-1)
        if (!group) throw new Error('first a group, then its members')
        for (let n = 0; n < count; n++) {
          const person = await registered(work, built)
          const { groupId } = group
          const { enrolmentId } = await enrol(work, { groupId, participantId: person.participantId, fromSession })
          const member = { ...person, enrolmentId }
          group.members.push(member)
          built.people.push(member)
        }
      }),
    /** Registered, and in no group. */
    withPeople: (count: number) =>
      then(async (work, built) => {
        for (let n = 0; n < count; n++) built.people.push(await registered(work, built))
      }),
    /** Answers the ids; `group`, `members` and `programmeId` are the newest ones. */
    build: () =>
      vault.asOwner(async (work) => {
        const built: Built = { programmeIds: [], groups: [], people: [] }
        await readPractice(work).catch(() => openPractice(work, { name: 'Alder House', country: 'uk' }))
        for (const job of jobs) await job(work, built)
        const group = built.groups.at(-1)
        return {
          ...built,
          programmeId: built.programmeIds.at(-1) ?? '',
          groupId: group?.groupId ?? '',
          members: group?.members ?? [],
        }
      }),
  }
}

async function registered(work: ClinicalWork, built: Built): Promise<PracticeMember> {
  const person = fictionalPerson(built.people.length)
  return { ...person, ...(await register(work, person)), enrolmentId: '' }
}
