import type { Output } from '../../preload/contract/endpoint.ts'
import type { reports } from '../../preload/contract/reports.ts'
import type { OutcomesWork } from '../database/work.ts'
import { byName } from '../practice/by-name.ts'
import { groupFigures } from './group-figures.ts'
import { listGroupCounts } from './report-repository.ts'

export async function reportGroups(work: OutcomesWork): Promise<Output<typeof reports.groups>> {
  const counts = await listGroupCounts(work)
  return { groups: counts.map(groupFigures).toSorted(byName) }
}
