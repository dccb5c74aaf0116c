import type { Checked } from '../../preload/contract/endpoint.ts'
import type { OutcomeReport, ReportFormat, reports } from '../../preload/contract/reports.ts'
import type { OutcomesWork } from '../database/work.ts'
import { reportForFile } from './outcome-service.ts'
import { reportCsv } from './report-csv.ts'
import { reportXlsx } from './report-xlsx.ts'

/** The report as a file where the person chose, with the hash of its bytes in the audit. */
export async function exportReport(
  work: OutcomesWork,
  { format, internal, ticket, ...selection }: Checked<typeof reports.exportFile>,
): Promise<null> {
  const report = await reportForFile(work, selection, internal)
  const { fileHash } = await work.deliver(ticket, bytesOf(report, format, internal))
  work.record('outcome report written', { fileHash })
  return null
}

function bytesOf(report: OutcomeReport, format: ReportFormat, internal: boolean): Uint8Array {
  return format === 'csv' ? new TextEncoder().encode(reportCsv(report, internal)) : reportXlsx(report, internal)
}
