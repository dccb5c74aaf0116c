import type { OpenVault } from '../vault/open-vault.ts'
import { dayFrom, instantOf } from './demo-day.ts'
import { demoGroups, demoProgrammes } from './demo-groups.ts'
import { planOf } from './demo-measures.ts'
import { playScene } from './demo-scene.ts'
import { demoUsers } from './demo-users.ts'

export type FormedGroups = ReadonlyMap<string, string>

/** The owner's part: programmes with what they measure, and the groups. Answers the groups' ids by name. */
export async function playOwner(open: OpenVault, today: string): Promise<FormedGroups> {
  const groupIds = new Map<string, string>()
  await playScene(open, instantOf(dayFrom(today, -200), 0), async (acts) => {
    const facilitatorOf = new Map(open.staff.list().map(({ displayName, userId }) => [displayName, userId] as const))
    const programmeIds = new Map<string, string>()
    for (const name of demoProgrammes) {
      const { programmeId } = await acts.programmes.add({ name })
      programmeIds.set(name, programmeId)
      const { version } = await acts.measures.plan({ programmeId })
      const people = demoGroups.filter(({ programme }) => programme === name).flatMap((group) => group.people)
      await acts.measures.savePlan({ programmeId, version, entries: planOf(people) })
    }
    for (const group of demoGroups) {
      const { name, kind, capacity, startTime, place } = group
      const { groupId } = await acts.groups.form({
        name,
        programmeId: programmeIds.get(group.programme) ?? '',
        kind,
        capacity,
        firstDate: dayFrom(today, group.firstDay),
        startTime,
        minutes: 90,
        place,
        facilitators: [facilitatorOf.get(demoUsers[group.facilitator].displayName) ?? ''],
      })
      groupIds.set(name, groupId)
    }
  })
  return groupIds
}
