import type { Reporter, TestModule } from 'vitest/node'
import { reportCounts } from './test-counts.ts'

const isBroken = (module: TestModule) => module.state() === 'failed' && module.errors().length > 0

export default class VitestClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[] = []) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length
    reportCounts({
      passed: count('passed'),
      // A file that cannot be loaded holds no test that could fail.
      failed: count('failed') + modules.filter(isBroken).length + unhandledErrors.length,
      skipped: count('skipped', 'pending'),
    })
  }
}
