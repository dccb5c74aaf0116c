import type { OutcomeReport, ReportSection } from '../../preload/contract/reports.ts'
import { callout } from '../documents/callout.ts'
import { columnTable } from '../documents/column-table.ts'
import type { DocumentFrame } from '../documents/document-frame.ts'
import { factTable } from '../documents/fact-table.ts'
import { heading } from '../documents/heading.ts'
import { keptTogether } from '../documents/kept-together.ts'
import { contentWidth, type PdfContent, type PdfDocument } from '../documents/pdf-document.ts'
import { printedPictures } from './printed-pictures.ts'

/** The report on paper: what was asked, each section with its picture and its table, and how it is all defined. */
export function reportDocument(
  report: OutcomeReport,
  internal: boolean,
  { country: _, ...frame }: DocumentFrame,
): PdfDocument {
  const width = contentWidth({ paper: frame.paper, pageOrientation: 'landscape' })
  return {
    ...frame,
    demo: report.demo,
    title: report.title,
    kind: 'outcome-report',
    recordNumber: null,
    statement: internal ? 'INTERNAL: not to leave the practice.' : null,
    content: [
      factTable(report.inputs.map(({ label, text }) => ({ label, value: text }))),
      ...(report.anyHidden ? [hidden(report.smallestCell)] : []),
      ...report.sections.flatMap((section) => printed(section, width)),
      heading('Definitions'),
      factTable(report.definitions.map(({ term, text }) => ({ label: term, value: text }))),
    ],
    password: null,
    pageOrientation: 'landscape',
  }
}

const hidden = (smallest: number): PdfContent =>
  callout(
    'Some figures are hidden',
    `They count fewer than ${smallest} people, or something that could be worked out from them does. So few could be recognised.`,
  )

function printed(section: ReportSection, width: number): readonly PdfContent[] {
  const { title, notes, columns, rows } = section
  const said = notes.map((text): PdfContent => ({ text, style: 'small', margin: [0, 0, 0, 3] }))
  const [first, ...others] = printedPictures(section, width).map((svg): PdfContent => ({ svg, margin: [0, 6, 0, 6] }))
  return [
    ...(first ? [keptTogether([heading(title), ...said, first])] : [heading(title), ...said]),
    ...others,
    rows.length === 0
      ? { text: 'There is nothing to count here.', margin: [0, 2, 0, 10] }
      : columnTable(
          [
            { label: '', width: '*' },
            ...columns.map(({ header, kind }) => ({
              label: header,
              width: 'auto' as const,
              align: kind === 'words' ? ('left' as const) : ('right' as const),
            })),
          ],
          rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
        ),
  ]
}
