// `npm test`: types, lint, build, unit tests, end-to-end tests; the last line is the sum.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bringBrowser, browserAdvice } from '../desktop/bring-browser.ts'
import { findElectron } from '../desktop/find-electron.ts'
import { hasDisplay } from '../desktop/has-display.ts'
import { countsText, type TestCounts } from './test-counts.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'grove-test-'))
const countsFile = join(folder, 'counts')
writeFileSync(countsFile, '')

const run = (title: string, command: string, ...args: string[]): boolean => {
  console.log(`\n== ${title}`)
  const env = { ...process.env, GROVE_TEST_COUNTS: countsFile }
  // `npm run` puts node_modules/.bin first in PATH; on Windows the commands there are scripts, which need a shell.
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (status !== 0) console.log(`${title}: failed`)
  return status === 0
}
const counts = (): TestCounts =>
  readFileSync(countsFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): TestCounts => JSON.parse(line))
    .reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }))

const endToEnd = async () => {
  if ((findElectron() && hasDisplay()) || (await bringBrowser(console.log)))
    return run('End to end', 'playwright', 'test', '--config=tests/config/playwright.config.ts')
  console.log(browserAdvice)
  return false
}

const steps = [
  run('Types', 'tsc', '-p', '.'),
  run('Lint', 'npm', 'run', '--silent', 'lint'),
  run('Build', 'npm', 'run', '--silent', 'build'),
  run('Unit tests', 'vitest', 'run', '--config', 'tests/config/vitest.config.ts'),
  await endToEnd(),
]
const sum = { passed: 0, failed: 0, skipped: 0, ...(readFileSync(countsFile, 'utf8') ? counts() : {}) }
// A step that counts no tests (types, lint, build) still fails the whole.
const brokenSteps = steps.filter((good) => !good).length
const failed = Math.max(sum.failed, brokenSteps)
rmSync(folder, { recursive: true, force: true })
console.log(`\n${countsText({ ...sum, failed })}`)
process.exitCode = failed > 0 ? 1 : 0
