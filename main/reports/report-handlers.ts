import type { reports } from '../../preload/contract/reports.ts'
import type { Handlers } from '../door/handler.ts'
import { reportGroups } from './report-service.ts'

export const reportHandlers: Handlers<typeof reports> = {
  groups: reportGroups,
}
