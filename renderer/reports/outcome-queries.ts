import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../preload/contract/endpoint.ts'
import type { ReportSelection, reports } from '../../preload/contract/reports.ts'
import { call } from '../app/call.ts'

export type ReportOptions = Output<typeof reports.options>

export const useReportOptions = () =>
  useQuery({ queryKey: ['reports', 'options'], queryFn: () => call(window.grove.reports.options()) })

export const useOutcomeReport = (selection: ReportSelection) =>
  useQuery({
    queryKey: ['reports', 'outcome', selection],
    queryFn: () => call(window.grove.reports.outcome(selection)),
  })
