import type { OutcomeReport, ReportSection, ReportSelection } from '../../preload/contract/reports.ts'
import { catalogue } from '../measures/instruments/catalogue.ts'
import { attendanceSections, offersOf } from './attendance-sections.ts'
import { changeSection, clusteringSection, completenessSection, effectSection } from './change-sections.ts'
import { classesSection, recoverySection, withoutEndSection } from './class-sections.ts'
import { endCounts } from './end-counts.ts'
import { flowCounts } from './flow-counts.ts'
import { flowSection } from './flow-section.ts'
import { type MeasureCases, measureCases, readMeasures } from './measure-cases.ts'
import { goalsSection, homePracticeSection } from './path-sections.ts'
import type { Cases } from './report-cases.ts'
import { reportDefinitions } from './report-definitions.ts'
import { type ReportFrame, reportFrame } from './report-frame.ts'
import { quarterOf } from './report-quarter.ts'
import { type SplitNames, splitSections, splitWords } from './split-sections.ts'

type Named = { readonly row: number; readonly key: string; readonly name: string }

/** What was read of the practice for one report: numbers, and the labels of programmes and groups. */
export type ReportData = {
  readonly practiceName: string
  readonly demo: boolean
  readonly cases: Cases
  readonly firstAndLast: Int32Array
  readonly planned: Int32Array
  readonly offered: Int32Array
  readonly practiceReports: Int32Array
  readonly levelRatings: Int32Array
  readonly programmes: readonly Named[]
  readonly groups: readonly (Named & { readonly programmeId: string })[]
  readonly facilitators: SplitNames['facilitators']
  readonly populations: Int32Array | null
}

/** The one report that screen, PDF, XLSX and CSV show. Whatever it hides is in none of them, for it is not in here. */
export function outcomeReport(
  data: ReportData,
  selection: ReportSelection,
  { smallest, madeAt }: { readonly smallest: number; readonly madeAt: string },
): OutcomeReport {
  const frame = reportFrame(data.cases, choiceOf(data, selection), smallest)
  const measures = measuresOf(frame, data)
  const sections = sectionsOf(frame, data, measures, selection)
  return {
    title: 'Outcome report',
    practiceName: data.practiceName,
    demo: data.demo,
    madeAt,
    inputs: inputsOf(data, selection, smallest, madeAt),
    smallestCell: smallest,
    anyHidden: sections.some(({ rows }) => rows.some(({ cells }) => cells.some(({ why }) => why === 'small-cell'))),
    sections,
    definitions: reportDefinitions(
      measures.map(({ instrument }) => instrument),
      smallest,
    ),
  }
}

/** The rows that a selection names; -1 for one that is not there, which chooses nobody. */
export const choiceOf = (
  { programmes, groups }: Pick<ReportData, 'programmes' | 'groups'>,
  { programmeId, groupId, fromQuarter, toQuarter }: Omit<ReportSelection, 'split'>,
) => ({
  programme: programmeId === null ? null : (programmes.find(({ key }) => key === programmeId)?.row ?? -1),
  group: groupId === null ? null : (groups.find(({ key }) => key === groupId)?.row ?? -1),
  from: fromQuarter === null ? null : quarterOf(fromQuarter),
  to: toQuarter === null ? null : quarterOf(toQuarter),
})

export function measuresOf(
  frame: ReportFrame,
  { cases, firstAndLast, planned }: Pick<ReportData, 'cases' | 'firstAndLast' | 'planned'>,
): MeasureCases[] {
  const columns = readMeasures(firstAndLast, cases.placeOf, cases.count)
  const plannedBy = new Map<number, Set<number>>()
  for (let at = 0; at < planned.length; at += 2) {
    const code = planned[at + 1] ?? 0
    plannedBy.set(code, (plannedBy.get(code) ?? new Set()).add(planned[at] ?? 0))
  }
  // Which measures there are is said by the practice, not by the report: that one of them was never given is no secret.
  return catalogue.flatMap((instrument) => {
    const found = columns.get(instrument.code)
    return found ? [measureCases(frame, instrument, found, plannedBy.get(instrument.code) ?? new Set())] : []
  })
}

function sectionsOf(
  frame: ReportFrame,
  data: ReportData,
  measures: readonly MeasureCases[],
  { split }: ReportSelection,
): ReportSection[] {
  const flow = flowCounts(frame, measures)
  const withEnds = measures.map((measure) => ({ measure, ends: endCounts(frame, flow, measure, measures) }))
  const offers = offersOf(data.offered, data.cases.placeOf, data.cases.count)
  const names = {
    programmes: new Map(data.programmes.map(({ row, name }) => [row, name])),
    groups: new Map(data.groups.map(({ row, name }) => [row, name])),
    facilitators: data.facilitators,
    populations: data.populations,
  }
  return [
    flowSection(flow),
    completenessSection(withEnds),
    changeSection(frame, measures),
    effectSection(frame, measures),
    classesSection(measures),
    recoverySection(withEnds),
    withoutEndSection(frame, withEnds),
    clusteringSection(frame, measures),
    ...splitSections(frame, flow, withEnds, split, names),
    ...attendanceSections(frame, flow, offers),
    homePracticeSection(frame, flow, data.practiceReports),
    goalsSection(frame, flow, data.levelRatings),
  ]
}

function inputsOf(
  { programmes, groups }: ReportData,
  { programmeId, groupId, fromQuarter, toQuarter, split }: ReportSelection,
  smallest: number,
  madeAt: string,
): OutcomeReport['inputs'] {
  const nameIn = (named: readonly Named[], key: string | null) =>
    key === null ? 'All' : (named.find((one) => one.key === key)?.name ?? '–')
  return [
    { label: 'Programme', text: nameIn(programmes, programmeId) },
    { label: 'Group', text: nameIn(groups, groupId) },
    { label: 'Period', text: periodText(fromQuarter, toQuarter) },
    { label: 'Split by', text: splitWords[split] },
    { label: 'Smallest count shown', text: String(smallest) },
    { label: 'Made at', text: `${madeAt.slice(0, 16).replace('T', ' ')} UTC` },
  ]
}

function periodText(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'All time' : `Up to ${to}`
  return to === null ? `From ${from}` : from === to ? from : `${from} to ${to}`
}
