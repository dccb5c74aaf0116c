import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter'
import { reportCounts } from './test-counts.ts'

export default class PlaywrightClosingLine implements Reporter {
  private readonly statuses = new Map<string, string>()
  private errors = 0

  onTestEnd(test: TestCase, { status }: TestResult) {
    const asWanted = status === test.expectedStatus ? 'passed' : 'failed'
    this.statuses.set(test.id, status === 'skipped' ? 'skipped' : asWanted)
  }
  // A file that cannot be loaded holds no test that could fail.
  onError(_error: TestError) {
    this.errors += 1
  }
  onEnd() {
    const count = (wanted: string) => [...this.statuses.values()].filter((status) => status === wanted).length
    reportCounts({ passed: count('passed'), failed: count('failed') + this.errors, skipped: count('skipped') })
  }
  printsToStdio() {
    return false
  }
}
