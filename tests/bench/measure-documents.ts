import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openPdfPress } from '../../main/documents/pdf-press.ts'
import { renderPdf } from '../../main/documents/pdf-render.ts'
import { catalogue } from '../../main/measures/instruments/catalogue.ts'
import { possibleScores } from '../../main/measures/scoring.ts'
import { aClosureDocument, courseOf } from '../support/a-closure-document.ts'
import { byTurns } from './by-turns.ts'

const summaries = 100
const warmUps = 10

/** A summary with two courses, as most are. Made anew each time: the library writes into what it is given. */
const summary = () =>
  aClosureDocument(
    catalogue.slice(0, 2).map((instrument) => {
      const scores = possibleScores(instrument)
      return courseOf(instrument.code, scores.at(-3) ?? 0, scores[4] ?? 0)
    }),
    'clinician',
  )

/** Summaries through the press against the layout library called at once, and how long the process was kept from all else. */
export async function measureDocuments(): Promise<{ readonly figure: number; readonly longestWait: number }> {
  const press = openPdfPress(resolve(import.meta.dirname, '../../main/documents/pdf-thread.ts'))
  try {
    await byTurns(
      warmUps,
      () => press.layOut(summary()),
      () => renderPdf(summary()),
    )
    const [pressed, alone] = await byTurns(
      summaries,
      () => press.layOut(summary()),
      () => renderPdf(summary()),
    )
    const sum = (times: readonly number[]) => times.reduce((all, one) => all + one, 0)
    const waits = await waitsWhile(async () => {
      for (let i = 0; i < summaries; i++) await press.layOut(summary())
    })
    return { figure: sum(pressed) / sum(alone), longestWait: waits / (sum(alone) / summaries) }
  } finally {
    await press.end()
  }
}

/** The longest time in which a timer of this process did not come to its turn, in milliseconds. */
async function waitsWhile(job: () => Promise<void>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  await job()
  clearInterval(timer)
  return longest
}
