import { type SafetyPart, safetyParts, safetyPartWords } from '../../preload/contract/safety.ts'
import type { DocumentFrame } from '../documents/document-frame.ts'
import { factTable } from '../documents/fact-table.ts'
import { heading } from '../documents/heading.ts'
import { instantWords } from '../documents/instant-words.ts'
import { paragraph } from '../documents/paragraph.ts'
import type { PdfContent, PdfDocument } from '../documents/pdf-document.ts'
import type { CrisisLine } from './crisis-lines.ts'

export type SafetyPrint = {
  readonly plan: Readonly<Record<SafetyPart, string>>
  readonly version: number
  readonly agreedBy: string
  readonly agreedAt: string
  readonly crisisLines: readonly CrisisLine[]
  readonly recordNumber: string
  readonly password: string | null
}

/** The plan in the participant's words on one page, in the order in which it is used; it names nobody in its head. */
export function safetyDocument(print: SafetyPrint, { country, ...frame }: DocumentFrame): PdfDocument {
  const { plan, version, agreedBy, agreedAt, crisisLines, recordNumber, password } = print
  return {
    ...frame,
    title: 'My safety plan',
    kind: 'safety-plan',
    recordNumber,
    statement: null,
    content: [
      inTwoColumns(
        safetyParts
          .map((part) => ({ title: safetyPartWords[part].title, words: plan[part].trim() }))
          .filter(({ words }) => words !== ''),
      ),
      ...inDanger(crisisLines),
      {
        text: `Agreed with ${agreedBy}, ${instantWords(agreedAt, country)}${version > 1 ? `. Version ${version}` : ''}.`,
        style: 'quiet',
        margin: [0, 4, 0, 0],
      },
    ],
    password,
    onePage: true,
    pageOrientation: 'portrait',
  }
}

type Part = { readonly title: string; readonly words: string }

/** People write short lines: two columns hold twice as many. Down the left one first, then down the right one. */
function inTwoColumns(parts: readonly Part[]): PdfContent {
  const heights = parts.map(linesOf)
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0)
  const splits = heights.map((_, i) => Math.max(sum(heights.slice(0, i + 1)), sum(heights.slice(i + 1))))
  const left = splits.indexOf(Math.min(...splits)) + 1
  const column = (some: readonly Part[]): PdfContent & { readonly width: '*' } => ({
    width: '*',
    stack: some.flatMap(({ title, words }) => [heading(title, 2), paragraph(words)]),
  })
  return { columns: [column(parts.slice(0, left)), column(parts.slice(left))], columnGap: 24 }
}

/** About how many lines a part is high in its column, with its title and the space around it. */
const linesOf = ({ words }: Part): number =>
  words.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 46)), 2.5)

const inDanger = (lines: readonly CrisisLine[]): readonly PdfContent[] =>
  lines.length > 0
    ? [
        heading('When I am in danger, I ring at once', 2),
        factTable(lines.map(({ name, number }) => ({ label: name, value: number }))),
      ]
    : [heading('When I am in danger', 2), paragraph('I ring the emergency number of my country at once.')]
