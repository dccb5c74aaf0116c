import type { Country } from '../../preload/contract/practice.ts'
import type { PdfDocument } from './pdf-document.ts'

/** What every document of the practice has, made today. */
export type DocumentFrame = Pick<PdfDocument, 'practice' | 'madeOn' | 'demo' | 'language' | 'paper'> & {
  /** For the form of dates. */
  readonly country: Country
}
