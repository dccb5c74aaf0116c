import type { reports } from '../../preload/contract/reports.ts'
import type { Handlers } from '../door/handler.ts'
import { exportReport } from './export-service.ts'
import { reportOptions, reportOutcome } from './outcome-service.ts'
import { reportGroups } from './report-service.ts'

export const reportHandlers: Handlers<typeof reports> = {
  groups: reportGroups,
  options: reportOptions,
  outcome: reportOutcome,
  exportFile: exportReport,
}
