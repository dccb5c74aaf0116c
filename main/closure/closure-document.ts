import type { ClosureForm, ClosureSection, MeasureInClosure } from '../../preload/contract/closure.ts'
import { columnTable } from '../documents/column-table.ts'
import { confidential } from '../documents/confidential.ts'
import type { DocumentFrame } from '../documents/document-frame.ts'
import { factTable } from '../documents/fact-table.ts'
import { heading } from '../documents/heading.ts'
import { instantWords } from '../documents/instant-words.ts'
import { paragraph } from '../documents/paragraph.ts'
import { contentWidth, type PdfContent, type PdfDocument } from '../documents/pdf-document.ts'
import type { SignedClosure } from './closure-body.ts'
import { closureChart } from './closure-chart.ts'

export type ClosurePrint = {
  readonly summary: SignedClosure
  readonly form: ClosureForm
  readonly authorName: string
  readonly password: string | null
}

const titles: Readonly<Record<ClosureForm, string>> = {
  clinician: 'Closure summary',
  participant: 'Your closure summary',
}

const statements: Readonly<Record<ClosureForm, string | null>> = {
  clinician: confidential,
  participant: null,
}

/** A version as it was signed, word for word, with the courses that it names drawn as vectors. */
export function closureDocument(
  { summary, form, authorName, password }: ClosurePrint,
  frame: DocumentFrame,
): PdfDocument {
  const { country, ...common } = frame
  const { facts, version, at } = summary
  const width = contentWidth({ paper: frame.paper, pageOrientation: 'portrait' })
  return {
    ...common,
    title: titles[form],
    kind: 'closure-summary',
    recordNumber: facts.recordNumber,
    statement: statements[form],
    content: [
      ...summary.forms[form].flatMap((section) => printed(section, facts.measures, { form, width, country })),
      signed(`Signed by ${authorName}, ${instantWords(at, country)}${version > 1 ? `, version ${version}` : ''}.`),
    ],
    password,
    pageOrientation: 'portrait',
  }
}

type Look = Pick<DocumentFrame, 'country'> & { readonly form: ClosureForm; readonly width: number }

/** In the order in which the screen shows it. */
function printed(section: ClosureSection, measures: readonly MeasureInClosure[], look: Look): readonly PdfContent[] {
  const { paragraphs, columns, rows, charts } = section
  const isTable = columns.length > 0
  return [
    heading(section.heading),
    ...(isTable
      ? [columnTable(columns.length > 2 ? columns.map(asWide) : columns.map((label) => ({ label })), rows)]
      : []),
    ...paragraphs.map((text) => paragraph(text)),
    ...(isTable || rows.length === 0
      ? []
      : [factTable(rows.map(([label = '', ...values]) => ({ label, value: values.join(' ') })))]),
    ...measures.filter(({ instrument }) => charts.includes(instrument)).map((measure) => drawn(measure, look)),
  ]
}

/** Words take what figures leave. */
const asWide = (label: string, i: number) => ({ label, width: i === 0 ? ('*' as const) : ('auto' as const) })

const drawn = (measure: MeasureInClosure, { form, width, country }: Look): PdfContent => ({
  unbreakable: true,
  margin: [0, 6, 0, 8],
  stack: [
    { text: measure.name, style: 'label', margin: [0, 0, 0, 3] },
    { svg: closureChart(measure, { plain: form === 'participant', width, country }) },
  ],
})

const signed = (text: string): PdfContent => ({ text, style: 'quiet', margin: [0, 18, 0, 0] })
