import type { Country } from '../../preload/contract/practice.ts'
import type { FileName } from '../../preload/contract/shell.ts'

export const pdfStyles = ['title', 'heading', 'subheading', 'strong', 'quiet', 'small', 'label', 'number'] as const
export type PdfStyle = (typeof pdfStyles)[number]

/** Words in one style within a line. */
export type PdfRun = { readonly text: string; readonly style?: PdfStyle }
export type PdfText = string | readonly PdfRun[]

/** Points from left, top, right and bottom. */
type Margin = readonly [number, number, number, number]
type Common = { readonly margin?: Margin; readonly unbreakable?: boolean; readonly style?: PdfStyle }

/** How the rules of a table are drawn: names, because a document is sent to another thread and holds no functions. */
export const pdfTableLayouts = ['facts', 'data', 'grid', 'callout', 'lines'] as const

export type PdfTable = Common & {
  readonly layout: (typeof pdfTableLayouts)[number]
  readonly table: {
    readonly widths: readonly ('*' | 'auto' | number)[]
    readonly body: readonly (readonly PdfContent[])[]
    readonly headerRows?: number
    readonly keepWithHeaderRows?: number
    readonly dontBreakRows?: boolean
  }
}

/** What stands on the pages, in reading order. A part of what the layout engine knows: no link, no file, no function. */
export type PdfContent =
  | (Common & {
      readonly text: PdfText
      readonly alignment?: 'left' | 'right' | 'center'
      /** 1 for a section, 2 below it: never left alone at the foot of a page. */
      readonly headlineLevel?: 1 | 2
    })
  | (Common & { readonly stack: readonly PdfContent[] })
  | (Common & {
      readonly columns: readonly (PdfContent & { readonly width?: number | '*' | 'auto' })[]
      readonly columnGap?: number
    })
  | (Common & { readonly ul: readonly PdfContent[] })
  | (Common & { readonly ol: readonly PdfContent[] })
  | (Common & { readonly svg: string; readonly width?: number })
  | PdfTable

/** One document, complete and cloneable: what is printed is here and nowhere else. */
export type PdfDocument = {
  /** Stands on the first page, in the head of every page and in the file's metadata. Names no person. */
  readonly title: string
  readonly kind: FileName
  /** `logo`: a data URL of a PNG or JPEG. */
  readonly practice: { readonly name: string; readonly logo: string | null }
  /** The participant's number in the practice, never the name. */
  readonly recordNumber: string | null
  /** The day of making in words, for example 25 November 2026. */
  readonly madeOn: string
  /** Everything in it is fictional, and every page says so. */
  readonly demo: boolean
  /** BCP 47, for example en-GB: screen readers choose their voice by it. */
  readonly language: string
  /** One line on every page, for example what the law wants to be said to the recipient. */
  readonly statement: string | null
  readonly content: readonly PdfContent[]
  /**
   * Locks the file with AES-256; null: open to all. It keeps a finder of the file from reading it, as long as nobody can
   * guess the password, which may be tried fast: Grove makes it, people do not choose it. Forbidding changes is a
   * request to the reader's program, no protection.
   */
  readonly password: string | null
  readonly paper: 'a4' | 'letter'
  /** Set smaller until one page holds it; refused where that would be too small to be read in need. */
  readonly onePage?: boolean
  readonly pageOrientation: 'portrait' | 'landscape'
}

export const paperOf = (country: Country): PdfDocument['paper'] => (country === 'us' ? 'letter' : 'a4')

const margins = 48
/** Points between the margins: how wide a chart may be. */
export const contentWidth = ({ paper, pageOrientation }: Pick<PdfDocument, 'paper' | 'pageOrientation'>): number =>
  pageSizes[paper][pageOrientation === 'portrait' ? 0 : 1] - 2 * margins

const pageSizes = { a4: [595.28, 841.89], letter: [612, 792] } as const
