import { type PdfContent, type PdfDocument, type PdfStyle, pdfStyles } from './pdf-document.ts'

const ink = '#16191d'
const quiet = '#565d66'
const rule = '#c4cad1'
const tint = '#f1f3f5'

/** Left, top, right, bottom: head and foot stand in the top and bottom ones. */
const pageMargins = [48, 82, 48, 74] as const
const [left, , right] = pageMargins

type StyleDef = { readonly fontSize?: number; readonly [key: string]: unknown }

const styles: Readonly<Record<PdfStyle, StyleDef>> = {
  title: { fontSize: 21, bold: true, lineHeight: 1.1 },
  heading: { fontSize: 13.5, bold: true, lineHeight: 1.15 },
  subheading: { fontSize: 11, bold: true, lineHeight: 1.2 },
  strong: { bold: true },
  quiet: { color: quiet },
  small: { fontSize: 8.5, color: quiet },
  label: { fontSize: 9, color: quiet, bold: true },
  number: {},
}

type Node = { readonly table: { readonly body: readonly unknown[]; readonly headerRows?: number } }
const inner = (i: number, node: Node) => i > 0 && i < node.table.body.length
const none = () => 0

/** How tables are ruled, by the names in `pdfTableLayouts`: calm, and as clear in a grey print. */
export const pdfTableRules = {
  facts: {
    hLineWidth: (i: number, node: Node) => (inner(i, node) ? 0.5 : 0),
    vLineWidth: none,
    hLineColor: () => rule,
    paddingLeft: none,
    paddingRight: () => 8,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  data: {
    hLineWidth: (i: number, node: Node) => (i === (node.table.headerRows ?? 0) ? 1 : i === 0 ? 0 : 0.5),
    vLineWidth: none,
    hLineColor: (i: number, node: Node) => (i === (node.table.headerRows ?? 0) ? ink : rule),
    paddingLeft: (i: number) => (i === 0 ? 0 : 6),
    paddingRight: () => 6,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  /** Boxes to write in. */
  grid: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => rule,
    vLineColor: () => rule,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
  callout: {
    hLineWidth: none,
    vLineWidth: (i: number) => (i === 0 ? 3 : 0),
    vLineColor: () => ink,
    fillColor: () => tint,
    paddingLeft: () => 12,
    paddingRight: () => 12,
    paddingTop: () => 8,
    paddingBottom: () => 8,
  },
  lines: {
    hLineWidth: (i: number) => (i === 0 ? 0.75 : 0),
    vLineWidth: none,
    hLineColor: () => ink,
    paddingLeft: none,
    paddingRight: none,
    paddingTop: () => 4,
    paddingBottom: none,
  },
}

type Size = { readonly width: number }
type Laid = {
  readonly headlineLevel?: number
  readonly startPosition: {
    readonly pageInnerHeight: number
    /** 0 at the top of what may be printed on, 1 at its bottom. */
    readonly verticalRatio: number
  }
}

/** Points: a heading, the head of a table and a row of three lines. */
const roomBelowHeading = 92

/**
 * A heading goes to the next page where the foot has no room for what follows it. Asked by the room alone: of what is
 * kept together the engine says where it began to be laid out, not where it came to stand.
 */
const isTooLow = ({ headlineLevel, startPosition }: Laid): boolean =>
  headlineLevel !== undefined && startPosition.pageInnerHeight * (1 - startPosition.verticalRatio) < roomBelowHeading

export const usualFontSize = 10

const styleOf = (style: StyleDef, scale: number): object =>
  style.fontSize === undefined ? style : { ...style, fontSize: style.fontSize * scale }

/** The one layout of all documents, as the layout engine takes it. `pages` is told how many pages there are. */
export function pdfLayout(
  document: PdfDocument,
  fontSize: number = usualFontSize,
  tell: (pages: number) => void = () => {},
): object {
  const { title, practice, language, content, paper, pageOrientation } = document
  return {
    pageSize: paper.toUpperCase(),
    pageOrientation,
    pageMargins: [...pageMargins],
    language,
    displayTitle: true,
    info: {
      title,
      author: practice.name,
      subject: document.kind.replaceAll('-', ' '),
      creator: 'Grove',
      producer: 'Grove',
    },
    defaultStyle: { font: 'Roboto', fontSize, lineHeight: 1.3, color: ink },
    styles: Object.fromEntries(pdfStyles.map((name) => [name, styleOf(styles[name], fontSize / usualFontSize)])),
    header: (_page: number, _pages: number, { width }: Size) => head(document, width),
    footer: (page: number, pages: number, { width }: Size) => {
      tell(pages)
      return foot(document, `Page ${page} of ${pages}`, width)
    },
    ...(document.onePage ? {} : { pageBreakBefore: isTooLow }),
    content: [{ text: title, style: 'title', margin: [0, 0, 0, 12] } satisfies PdfContent, ...content],
  }
}

function head({ title, practice, demo }: PdfDocument, width: number): object {
  const badge = {
    width: 'auto',
    table: { body: [[{ text: 'DEMO', bold: true, fontSize: 11 }]] },
    margin: [0, -4, 0, 0],
  }
  const logo = { width: 'auto', image: practice.logo, fit: [120, 26], margin: [0, -7, 0, 0] }
  return {
    margin: [left, 34, right, 0],
    stack: [
      {
        columnGap: 12,
        columns: [
          ...(practice.logo ? [logo] : []),
          { width: '*', text: practice.name, bold: true },
          ...(demo ? [badge] : []),
          { width: 'auto', text: title, style: 'quiet' },
        ],
      },
      { ...ruleOf(width), absolutePosition: { x: left, y: 60 } },
    ],
  }
}

function foot({ statement, recordNumber, madeOn, demo }: PdfDocument, page: string, width: number): object {
  const said = [recordNumber && `Record ${recordNumber}`, `Made on ${madeOn}`, demo && 'DEMO: fictional people']
  return {
    margin: [left, 8, right, 0],
    stack: [
      ...(statement ? [{ text: statement, style: 'small', italics: true, margin: [0, 0, 0, 4] }] : []),
      ruleOf(width),
      {
        margin: [0, 5, 0, 0],
        columns: [
          { width: '*', style: 'small', text: said.filter(Boolean).join('  ·  ') },
          { width: 'auto', style: 'small', text: page },
        ],
      },
    ],
  }
}

const ruleOf = (width: number) => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width - left - right, y2: 0, lineWidth: 0.75, lineColor: rule }],
})
