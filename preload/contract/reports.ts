import { fileTicket } from './documents.ts'
import { endpoint, everyone } from './endpoint.ts'
import { id } from './fields.ts'
import { populations } from './participants.ts'
import { z } from './zod.ts'

/** Fewer people than this are not counted on screen, nor in a file that the owner stamps `internal`. */
export const smallestCellOnScreen = 5
/** Fewer people than this are not counted in a file: files leave the practice. */
export const smallestCellInFiles = 11

const groupFigures = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  programmeName: z.string(),
  sessionsHeld: z.number(),
  sessionsPlanned: z.number(),
  /** null: hidden, because it or what could be had from it counts fewer than five people. */
  enrolled: z.number().nullable(),
  /** Attended of offered person-sessions, 0 to 1; null where hidden or nothing was held. */
  attendance: z.number().nullable(),
})
export type GroupFigures = z.output<typeof groupFigures>

/** A quarter of a calendar year by its ISO weeks, for example `2026-Q4`. */
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)

export const reportSplits = [
  'none',
  'programme',
  'group',
  'quarter',
  'population',
  'age-band',
  'gender',
  'completion',
  'facilitator',
] as const
export type ReportSplit = (typeof reportSplits)[number]

const selection = {
  programmeId: id.nullable(),
  groupId: id.nullable(),
  fromQuarter: quarter.nullable(),
  toQuarter: quarter.nullable(),
  /** `facilitator` is for the owner alone. */
  split: z.enum(reportSplits),
}
export type ReportSelection = z.output<z.ZodObject<typeof selection>>

/**
 * small-cell: it, or something that could be worked out from it, counts too few people · no-data: there is nothing to
 * count · not-defined: the formula has no answer here, for example an interval around one value
 */
export const whyNoFigure = ['small-cell', 'no-data', 'not-defined'] as const

/** A number with the one text in which screen, PDF, XLSX and CSV print it. `value` is what the text says, no digit more. */
const figure = z.strictObject({
  value: z.number().nullable(),
  text: z.string(),
  /** null where there is a value. */
  why: z.enum(whyNoFigure).nullable(),
})
export type Figure = z.output<typeof figure>

/** count: people, cases or times · share: 0 to 1, printed as per cent · number: points and statistics · words */
export const columnKinds = ['count', 'share', 'number', 'words'] as const

const column = z.strictObject({ key: z.string(), header: z.string(), kind: z.enum(columnKinds) })
export type ReportColumn = z.output<typeof column>

const row = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** One for each column; in a column of words `value` is null and `why` too. */
  cells: z.array(figure),
})
export type ReportRow = z.output<typeof row>

export const sectionKeys = [
  'flow',
  'completeness',
  'change',
  'effect',
  'classes',
  'recovery',
  'without-end',
  'clustering',
  'split-flow',
  'split-change',
  'split-classes',
  'attendance',
  'attended',
  'curve',
  'home-practice',
  'goals',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** Which picture a section has: each shows nothing but what its table says. */
export const reportPictures = ['flow', 'before-after', 'classes', 'forest', 'curve'] as const

const section = z.strictObject({
  key: z.enum(sectionKeys),
  title: z.string(),
  /** What the figures count, in words; printed above the table. */
  notes: z.array(z.string()),
  picture: z.enum(reportPictures).nullable(),
  columns: z.array(column),
  rows: z.array(row),
})
export type ReportSection = z.output<typeof section>

const outcome = z.strictObject({
  title: z.string(),
  practiceName: z.string(),
  demo: z.boolean(),
  madeAt: z.string(),
  /** What was asked, as printed: programme, group, period, split, smallest cell, versions. */
  inputs: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  smallestCell: z.number(),
  /** Whether a figure is hidden because it counts too few people. */
  anyHidden: z.boolean(),
  sections: z.array(section),
  /** How each figure is defined; printed at the end. */
  definitions: z.array(z.strictObject({ term: z.string(), text: z.string() })),
})
export type OutcomeReport = z.output<typeof outcome>

/** One figure of a section by the keys of its row and column; throws where there is none. */
export function figureAt(section: ReportSection, rowKey: string, columnKey: string): Figure {
  const place = section.columns.findIndex(({ key }) => key === columnKey)
  const found = section.rows.find(({ key }) => key === rowKey)?.cells[place]
  if (!found) throw new Error(`no figure ${rowKey} ${columnKey}`)
  return found
}

export const reportFormats = ['pdf', 'xlsx', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

const chosen = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** false: alone it counts too few people, and a report on it would be hidden. */
  enough: z.boolean(),
})

const asReader = { needs: 'outcomes', roles: everyone, states: ['open'] } as const
/** Counts for the practice manager, from the pseudonymous file alone. */
export const reports = {
  groups: endpoint({
    ...asReader,
    writes: false,
    audit: 'report run',
    input: z.null(),
    output: z.strictObject({ groups: z.array(groupFigures) }),
  }),
  /** What a report can be asked about: programmes, groups and quarters that have cases, and the splits of this user. */
  options: endpoint({
    ...asReader,
    writes: false,
    audit: null,
    input: z.null(),
    output: z.strictObject({
      programmes: z.array(chosen),
      groups: z.array(chosen.extend({ programmeId: id })),
      /** Oldest first. */
      quarters: z.array(chosen),
      populations: z.array(z.enum(populations)),
      splits: z.array(z.enum(reportSplits)),
    }),
  }),
  outcome: endpoint({
    ...asReader,
    writes: false,
    audit: 'outcome report run',
    input: z.strictObject(selection),
    output: outcome,
  }),
  /** The same report as a file at the place that the person chose. */
  exportFile: endpoint({
    ...asReader,
    writes: true,
    audit: 'outcome report exported',
    input: z.strictObject({
      ...selection,
      format: z.enum(reportFormats),
      /** Stamped for the practice alone, and counting from fewer people on: for the owner. */
      internal: z.boolean(),
      ticket: fileTicket,
    }),
    output: z.null(),
  }),
} as const
