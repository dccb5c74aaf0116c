import type { ReportSplit } from '../../preload/contract/reports.ts'

export const splitWords: Readonly<Record<ReportSplit, string>> = {
  none: 'Not split',
  programme: 'By programme',
  group: 'By group',
  quarter: 'By quarter',
  population: 'By what people came with',
  'age-band': 'By age',
  gender: 'By gender',
  completion: 'By how it ended',
  facilitator: 'By facilitator',
}
