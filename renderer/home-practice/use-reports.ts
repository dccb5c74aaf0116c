import { useRef, useState } from 'react'
import type { Failure } from '../../preload/contract/failure.ts'
import type { MemberReport } from '../../preload/contract/home-practice.ts'
import { settled } from '../app/call.ts'
import { useBeforeLock } from '../app/use-before-lock.ts'
import { reportOf, typedReport } from './report-entry.ts'

export type ReportRow = {
  readonly typed: string
  /** As the vault has it; '' where nobody has said so yet. */
  readonly saved: string
  /** What is wrong with what is typed, once the row was left. */
  readonly why: string | null
  readonly failure: Failure | null
  readonly justSaved: boolean
}
type Rows = Readonly<Record<string, ReportRow>>

const unsaved = { why: null, failure: null, justSaved: false }

/** What is typed in each member's row. A row is saved when it is left, and a corrected one is a new report. */
export function useReports(sessionId: string, reports: readonly MemberReport[]) {
  const [rows, setRows] = useState<Rows>(() =>
    Object.fromEntries(
      reports.map((report) => [
        report.enrolmentId,
        { typed: typedReport(report), saved: typedReport(report), ...unsaved },
      ]),
    ),
  )
  const latest = useRef(rows)
  const change = (enrolmentId: string, what: Partial<ReportRow>) => {
    const row = latest.current[enrolmentId]
    if (!row) return
    latest.current = { ...latest.current, [enrolmentId]: { ...row, ...what } }
    setRows(latest.current)
  }

  /** Whether the row may be left: nothing in it is wrong. */
  const leave = (enrolmentId: string): boolean => {
    const row = latest.current[enrolmentId]
    if (!row || row.typed === row.saved) return true
    const entry = reportOf(row.typed)
    if (entry.is === 'wrong') {
      change(enrolmentId, { why: entry.why })
      return false
    }
    // What somebody has reported can be corrected, not taken back.
    if (entry.is === 'empty') change(enrolmentId, { typed: row.saved, ...unsaved })
    else void send(enrolmentId, typedReport(entry.report), entry.report)
    return true
  }

  async function send(enrolmentId: string, saved: string, report: { times: number; helpfulness: number | null }) {
    if (latest.current[enrolmentId]?.saved === saved) return change(enrolmentId, { typed: saved, ...unsaved })
    const before = latest.current[enrolmentId]?.saved ?? ''
    // At once, so that leaving the row twice is one report.
    change(enrolmentId, { typed: saved, saved, ...unsaved })
    const result = await settled(window.grove.homePractice.report({ sessionId, entries: [{ enrolmentId, ...report }] }))
    if (result.ok) change(enrolmentId, { justSaved: true })
    else change(enrolmentId, { saved: before, failure: result.failure })
  }

  useBeforeLock(async () => {
    for (const enrolmentId of Object.keys(latest.current)) leave(enrolmentId)
  })
  return {
    rows,
    type: (enrolmentId: string, typed: string) => change(enrolmentId, { typed, ...unsaved }),
    leave,
    hasUnsaved: () => Object.values(latest.current).some(({ typed, saved }) => typed !== saved),
  }
}
