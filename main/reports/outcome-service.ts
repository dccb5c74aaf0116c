import type { Checked, Output } from '../../preload/contract/endpoint.ts'
import { populations } from '../../preload/contract/participants.ts'
import {
  type ReportSelection,
  reportSplits,
  type reports,
  smallestCellInFiles,
  smallestCellOnScreen,
} from '../../preload/contract/reports.ts'
import type { OutcomesWork } from '../database/work.ts'
import { failed, wrongField } from '../errors.ts'
import { byName } from '../practice/by-name.ts'
import { readPractice } from '../practice/practice-service.ts'
import {
  findIsDemo,
  listCasePopulations,
  listCases,
  listFirstAndLast,
  listGroupFacilitators,
  listGroupNames,
  listLevelRatings,
  listOfferedSessions,
  listPlannedMeasures,
  listPracticeReports,
  listProgrammeNames,
} from './case-repository.ts'
import { flowCounts } from './flow-counts.ts'
import { measuresOf, outcomeReport, type ReportData } from './outcome-report.ts'
import { type Cases, codeLists, indexByPlace, readCases } from './report-cases.ts'
import { reportFrame, unitsWhere } from './report-frame.ts'
import { quarterText } from './report-quarter.ts'

/** The path of all cases of the practice, guarded as in every report on screen. */
export async function readWholeFlow(work: OutcomesWork) {
  const cases = readCases(await listCases(work))
  const frame = reportFrame(cases, { programme: null, group: null, from: null, to: null }, smallestCellOnScreen)
  const scores = { cases, firstAndLast: await listFirstAndLast(work), planned: await listPlannedMeasures(work) }
  const measures = measuresOf(frame, scores)
  return { frame, measures, flow: flowCounts(frame, measures) }
}

/** What a report can be asked about. What has no case is not there to be chosen. */
export async function reportOptions(work: OutcomesWork): Promise<Output<typeof reports.options>> {
  const { frame, flow, measures } = await readWholeFlow(work)
  const { cases } = frame
  const mayAnswer = (units: Uint8Array) =>
    [flow.referred, ...measures.map(({ pairs }) => pairs)].some(({ may }) => may(units))
  const choicesOf = <T extends { readonly row: number }>(column: Int32Array, named: readonly T[]) => {
    const there = new Set(column)
    return named
      .filter(({ row }) => there.has(row))
      .map(({ row, ...one }) => ({
        ...one,
        enough: mayAnswer(unitsWhere(frame, (i) => column[i] === row)),
      }))
  }
  const quarters = [...new Set(cases.quarter)].filter((quarter) => quarter > 0).toSorted((a, b) => a - b)
  const isOwner = work.actor.role === 'owner'
  return {
    programmes: choicesOf(cases.programme, await listProgrammeNames(work)).toSorted(byName),
    groups: choicesOf(cases.group, await listGroupNames(work)).toSorted(byName),
    quarters: choicesOf(
      cases.quarter,
      quarters.map((row) => ({ row, key: quarterText(row), name: quarterText(row) })),
    ),
    populations: [...populations],
    splits: reportSplits.filter((split) => split !== 'facilitator' || isOwner),
  }
}

export const reportOutcome = (
  work: OutcomesWork,
  selection: Checked<typeof reports.outcome>,
): Promise<Output<typeof reports.outcome>> => makeReport(work, selection, smallestCellOnScreen)

/** For a file: fewer than eleven are hidden, but in one that the owner stamps `internal`. */
export async function reportForFile(work: OutcomesWork, selection: ReportSelection, internal: boolean) {
  if (internal && work.actor.role !== 'owner') throw failed('not-allowed')
  return makeReport(work, selection, internal ? smallestCellOnScreen : smallestCellInFiles)
}

async function makeReport(work: OutcomesWork, selection: ReportSelection, smallest: number) {
  if (selection.split === 'facilitator' && work.actor.role !== 'owner') throw failed('not-allowed')
  const data = await readReportData(work, selection)
  mustFit(data, selection)
  return outcomeReport(data, selection, { smallest, madeAt: work.now })
}

function mustFit({ programmes, groups }: ReportData, selection: ReportSelection): void {
  const { programmeId, groupId, fromQuarter, toQuarter } = selection
  if (programmeId !== null && !programmes.some(({ key }) => key === programmeId))
    throw wrongField('programmeId', 'not-a-choice')
  const group = groups.find(({ key }) => key === groupId)
  if (groupId !== null && (!group || (programmeId !== null && group.programmeId !== programmeId)))
    throw wrongField('groupId', 'not-a-choice')
  if (fromQuarter !== null && toQuarter !== null && toQuarter < fromQuarter) throw wrongField('toQuarter', 'too-small')
}

/** Everything that a report is made of. Facilitators and populations are read where they are asked for. */
export async function readReportData(work: OutcomesWork, { split }: ReportSelection): Promise<ReportData> {
  const cases = readCases(await listCases(work))
  return {
    practiceName: (await readPractice(work)).name,
    demo: await findIsDemo(work),
    cases,
    firstAndLast: await listFirstAndLast(work),
    planned: await listPlannedMeasures(work),
    offered: await listOfferedSessions(work),
    practiceReports: await listPracticeReports(work),
    levelRatings: await listLevelRatings(work),
    programmes: await listProgrammeNames(work),
    groups: await listGroupNames(work),
    facilitators: split === 'facilitator' ? await facilitatorsOf(work) : [],
    populations: split === 'population' ? populationBits(cases, await listCasePopulations(work)) : null,
  }
}

async function facilitatorsOf(work: OutcomesWork): Promise<ReportData['facilitators']> {
  const groupsOf = new Map<string, Set<number>>()
  for (const { userId, group } of await listGroupFacilitators(work))
    groupsOf.set(userId, (groupsOf.get(userId) ?? new Set()).add(group))
  return [...groupsOf].map(([userId, groups]) => ({ name: work.staff.nameOf(userId), groups })).toSorted(byName)
}

const populationPlaces = indexByPlace(codeLists.population)

function populationBits({ placeOf, count }: Cases, packed: Int32Array): Int32Array {
  const bits = new Int32Array(count)
  for (let at = 0; at < packed.length; at += 2) {
    const i = placeOf[packed[at] ?? 0] ?? -1
    const population = populationPlaces[packed[at + 1] ?? 0] ?? -1
    if (i >= 0 && population >= 0) bits[i] = (bits[i] ?? 0) | (1 << population)
  }
  return bits
}
