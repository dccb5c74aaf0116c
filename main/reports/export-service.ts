import type { Checked } from '../../preload/contract/endpoint.ts'
import type { OutcomeReport, ReportFormat, reports } from '../../preload/contract/reports.ts'
import type { OutcomesWork } from '../database/work.ts'
import { readDocumentFrame } from '../documents/document-frame-service.ts'
import { reportForFile } from './outcome-service.ts'
import { reportCsv } from './report-csv.ts'
import { reportDocument } from './report-document.ts'
import { reportXlsx } from './report-xlsx.ts'

/** The report as a file where the person chose, with the hash of its bytes in the audit. */
export async function exportReport(
  work: OutcomesWork,
  { format, internal, ticket, ...selection }: Checked<typeof reports.exportFile>,
): Promise<null> {
  const report = await reportForFile(work, selection, internal)
  const { fileHash } = await work.deliver(ticket, await bytesOf(work, report, format, internal))
  work.record('outcome report written', { fileHash })
  return null
}

async function bytesOf(
  work: OutcomesWork,
  report: OutcomeReport,
  format: ReportFormat,
  internal: boolean,
): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return new TextEncoder().encode(reportCsv(report, internal))
    case 'xlsx':
      return reportXlsx(report, internal)
    case 'pdf':
      return work.layOut(reportDocument(report, internal, await readDocumentFrame(work)))
  }
}
