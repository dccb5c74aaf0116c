import type { Output } from '../../preload/contract/endpoint.ts'
import type { reports } from '../../preload/contract/reports.ts'
import type { OutcomesWork } from '../database/work.ts'
import { byName } from '../practice/by-name.ts'
import { listGroupNames } from './case-repository.ts'
import { flowOf } from './flow-section.ts'
import { groupFigures } from './group-figures.ts'
import { readWholeFrame } from './outcome-service.ts'
import { unitsWhere } from './report-frame.ts'
import { listGroupCounts } from './report-repository.ts'

/**
 * Figures of every group. A group is counted where an outcome report about it alone would say how many enrolled, so that
 * the two cannot be held against each other.
 */
export async function reportGroups(work: OutcomesWork): Promise<Output<typeof reports.groups>> {
  const frame = await readWholeFrame(work)
  const { enrolled } = flowOf(frame)
  const rows = new Map((await listGroupNames(work)).map(({ key, row }) => [key, row]))
  const isOpen = (groupId: string) =>
    enrolled.may(
      [0],
      unitsWhere(frame, (i) => frame.cases.group[i] === rows.get(groupId)),
    )
  const counts = await listGroupCounts(work)
  return {
    groups: counts
      .map((group) => groupFigures(isOpen(group.groupId) ? group : { ...group, enrolled: 0, counted: 0 }))
      .toSorted(byName),
  }
}
