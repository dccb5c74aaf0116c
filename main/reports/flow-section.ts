import type { ReportSection } from '../../preload/contract/reports.ts'
import type { Counted } from './counted-cases.ts'
import { endsRow, type Flow } from './flow-counts.ts'
import { countFigure, wordsFigure } from './report-figure.ts'
import { column, sectionRow, shareCells, shareColumns } from './report-section.ts'

export function flowSection(flow: Flow): ReportSection {
  const { referred, assessed, enrolled, started, ended, open, neverStarted } = flow
  const empty = wordsFigure('')
  const line = (key: string, label: string, count: Counted, whole: Counted, of: string) =>
    sectionRow(key, label, [...shareCells(count.count(), whole.count()), wordsFigure(of)])
  const endLine = (key: string, label: string, end: Parameters<typeof endsRow>[1]) =>
    line(key, label, endsRow(flow, end), ended, 'started and ended')
  return {
    key: 'flow',
    title: 'The path of cases',
    notes: [
      'Cases are episodes, not people: a person who comes back is counted again.',
      'Each stage counts who came as far as this or further: who was enrolled without an assessment counts as assessed too.',
      'Completed, left early and other ends are shares of the cases that started and ended.',
    ],
    picture: 'flow',
    columns: [...shareColumns, column('of', 'Of', 'words')],
    rows: [
      sectionRow('referred', 'Referred', [countFigure(referred.count()), empty, empty, empty, empty]),
      line('assessed', 'Assessed', assessed, referred, 'referred'),
      line('enrolled', 'Enrolled', enrolled, referred, 'referred'),
      line('started', 'Started', started, referred, 'referred'),
      endLine('completed', 'Completed', 'completed'),
      endLine('left-early', 'Left early', 'left-early'),
      endLine('other-end', 'Ended otherwise', 'other-end'),
      line('still-open', 'Still open', open, started, 'started'),
      line('never-started', 'Ended without a start', neverStarted, referred, 'referred'),
    ],
  }
}
