// `npm test`: types, lint, build, unit tests, end-to-end tests. All run, whatever fails; the last line is the sum.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bringBrowser, browserAdvice } from '../desktop/bring-browser.ts'
import { findElectron } from '../desktop/find-electron.ts'
import { hasDisplay } from '../desktop/has-display.ts'
import { addCounts, countsText, noCounts, type TestCounts } from './test-counts.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'grove-test-'))
const countsFile = join(folder, 'counts')

/** Runs one step and answers what it counted. A step that fails without a failed test is one failure itself. */
function run(title: string, command: string, ...args: string[]): TestCounts {
  console.log(`\n== ${title}`)
  writeFileSync(countsFile, '')
  const env = { ...process.env, GROVE_TEST_COUNTS: countsFile }
  // `npm run` puts node_modules/.bin first in PATH; on Windows the commands there are scripts, which need a shell.
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' })
  const lines = readFileSync(countsFile, 'utf8').split('\n').filter(Boolean)
  const counted = lines.map((line): TestCounts => JSON.parse(line)).reduce(addCounts, noCounts)
  if (status === 0 || counted.failed > 0) return counted
  console.log(`${title}: failed`)
  return { ...counted, failed: 1 }
}

const canOpenWindows = async () => (findElectron() && hasDisplay()) || (await bringBrowser(console.log))

async function endToEnd(isBuilt: boolean): Promise<TestCounts> {
  if (!isBuilt) console.log('\nThe end-to-end tests need the build and did not run.')
  else if (!(await canOpenWindows())) console.log(`\n${browserAdvice}`)
  else return run('End to end', 'playwright', 'test', '--config=tests/config/playwright.config.ts')
  return { ...noCounts, failed: 1 }
}

const types = run('Types', 'tsc', '-p', '.')
const lint = run('Lint', 'npm', 'run', '--silent', 'lint')
const build = run('Build', 'npm', 'run', '--silent', 'build')
const unit = run('Unit tests', 'vitest', 'run', '--config', 'tests/config/vitest.config.ts')
const e2e = await endToEnd(build.failed === 0)
rmSync(folder, { recursive: true, force: true })

const sum = [types, lint, build, unit, e2e].reduce(addCounts, noCounts)
console.log(`\n${countsText(sum)}`)
process.exitCode = sum.failed > 0 ? 1 : 0
