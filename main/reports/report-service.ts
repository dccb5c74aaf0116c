import type { Output } from '../../preload/contract/endpoint.ts'
import type { reports } from '../../preload/contract/reports.ts'
import type { OutcomesWork } from '../database/work.ts'
import { byName } from '../practice/by-name.ts'
import { listGroupNames } from './case-repository.ts'
import { groupFigures } from './group-figures.ts'
import { readWholeFlow } from './outcome-service.ts'
import { unitsWhere } from './report-frame.ts'
import { listGroupCounts } from './report-repository.ts'

/** Figures of every group. Who enrolled is counted as in an outcome report, so that the two say the same. */
export async function reportGroups(work: OutcomesWork): Promise<Output<typeof reports.groups>> {
  const { frame, flow } = await readWholeFlow(work)
  const rows = new Map((await listGroupNames(work)).map(({ key, row }) => [key, row]))
  const enrolledIn = (groupId: string) =>
    flow.enrolled.count(unitsWhere(frame, (i) => frame.cases.group[i] === rows.get(groupId)))
  const counts = await listGroupCounts(work)
  return {
    groups: counts.map((group) => groupFigures({ ...group, enrolled: enrolledIn(group.groupId) })).toSorted(byName),
  }
}
