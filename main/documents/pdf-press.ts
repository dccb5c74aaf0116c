import { Worker } from 'node:worker_threads'
import { GroveFailure, notPossible } from '../errors.ts'
import { mapDocumentTexts } from './document-texts.ts'
import { findUnprintable } from './find-unprintable.ts'
import type { PdfDocument } from './pdf-document.ts'
import type { PdfAnswer } from './pdf-thread.ts'
import { printedText } from './unprintable.ts'

export type PdfPress = {
  /**
   * The bytes of a document's file. `unprintable-text` where the font has not every character, `too-long-for-a-page`
   * where it has to stand on one page and cannot.
   */
  readonly layOut: (document: PdfDocument) => Promise<Uint8Array>
  readonly end: () => Promise<void>
}

/** No document takes so long; one that never ends must not hold up every other call. */
const patienceMs = 60_000

/** Makes PDFs one after another in a thread of its own, which starts with the first and ends with the process. */
export function openPdfPress(threadFile: string): PdfPress {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    // Its output is kept from this process's own; see pdf-thread.
    const started = new Worker(threadFile, { stdout: true, stderr: true, execArgv: [], env: {} })
    started.once('exit', () => {
      if (thread === started) thread = null
    })
    return started
  }

  async function press(document: PdfDocument): Promise<Uint8Array> {
    thread ??= start()
    const answer = await answerOf(thread, document)
    if ('bytes' in answer) return answer.bytes
    if ('tooLong' in answer) throw notPossible('too-long-for-a-page')
    // A damaged logo must not keep a practice from its records.
    if (document.practice.logo) return press({ ...document, practice: { ...document.practice, logo: null } })
    throw Object.assign(new Error('a document was not laid out'), { stack: `Error\n    at ${answer.place}:1` })
  }

  return {
    async layOut(document) {
      mustBePrintable(document)
      const next = last.then(() => press(mapDocumentTexts(document, printedText)))
      last = next.catch(() => {})
      return next
    },
    async end() {
      await thread?.terminate()
    },
  }
}

function answerOf(thread: Worker, document: PdfDocument): Promise<PdfAnswer> {
  const { promise, resolve } = Promise.withResolvers<PdfAnswer>()
  const fell = () => resolve({ place: 'pdf-thread.ts:0' })
  const tooLong = setTimeout(() => void thread.terminate(), patienceMs)
  thread.once('message', resolve).once('error', fell).once('exit', fell)
  // A thread that waits keeps no process alive; one that works does.
  thread.ref()
  thread.postMessage(document)
  return promise.finally(() => {
    clearTimeout(tooLong)
    thread.unref()
    thread.off('message', resolve).off('error', fell).off('exit', fell)
  })
}

function mustBePrintable(document: PdfDocument): void {
  const found = findUnprintable(document)
  if (found) throw new GroveFailure({ code: 'unprintable-text', ...found })
}
