import { parentPort } from 'node:worker_threads'
import { placeOf } from '../log.ts'
import type { PdfDocument } from './pdf-document.ts'
import { renderPdf } from './pdf-render.ts'

/** What the thread answers: the file, or where it failed. A library's message may hold words of a record. */
export type PdfAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly tooLong: true }
  | { readonly place: string }

// What a library prints may be words of a record.
const silent = { write: () => true }
Object.assign(process.stdout, silent)
Object.assign(process.stderr, silent)

const press = parentPort
press?.on('message', async (document: PdfDocument) => {
  try {
    const bytes = await renderPdf(document)
    if (bytes) press.postMessage({ bytes } satisfies PdfAnswer, [bytes.buffer])
    else press.postMessage({ tooLong: true } satisfies PdfAnswer)
  } catch (error) {
    press.postMessage({ place: placeOf(error) } satisfies PdfAnswer)
  }
})
