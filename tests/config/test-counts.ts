import { appendFileSync } from 'node:fs'

export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const noCounts: TestCounts = { passed: 0, failed: 0, skipped: 0 }

export const addCounts = (a: TestCounts, b: TestCounts): TestCounts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

export const countsText = ({ passed, failed, skipped }: TestCounts) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** `npm test` adds up what its parts count and prints one line; a part that runs alone prints its own. */
export function reportCounts(counts: TestCounts) {
  const file = process.env.GROVE_TEST_COUNTS
  if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`)
  else console.log(countsText(counts))
}
