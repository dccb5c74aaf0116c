import { describe, expect, test } from 'vitest'
import { bannedCode, defaultExports } from './banned-code.ts'
import { sourceFile, sourceFiles } from './source-file.ts'

describe('in the whole repository', () => {
  const files = sourceFiles()
  test('nothing banned is used', () => expect(files.flatMap(bannedCode)).toEqual([]))
  test('everything is exported by its name', () => expect(files.flatMap(defaultExports)).toEqual([]))
})

const page = 'renderer/goals/goal-list.tsx'
const service = 'main/goals/goal-service.ts'
const repository = 'main/goals/goal-repository.ts'
const pure = 'main/goals/goal-level.ts'
const kernel = 'main/vault/sign-in.ts'

/** `#{` in the examples is the `${` of a template. */
const parsed = (path: string, code: string) => sourceFile(path, code.replaceAll('#{', '${'))

/** What somebody in a hurry might write. */
const refused: readonly (readonly [path: string, code: string])[] = [
  [page, "localStorage.setItem('draft', words)"],
  [page, 'const keep = window.sessionStorage'],
  [page, "indexedDB.open('notes')"],
  [page, "window['caches'].open('x')"],
  [page, 'export const A = () => <p dangerouslySetInnerHTML={{ __html: words }} />'],
  [page, 'element.innerHTML = words'],
  [page, 'document.title = name'],
  [page, "eval('1')"],
  [page, "new Function('return 1')"],
  [page, "setTimeout('tick()', 10)"],
  [page, "fetch('/notes')"],
  [page, "window.fetch === fetch && fetch('/notes')"],
  [page, "new WebSocket('wss://x')"],
  [page, 'new XMLHttpRequest()'],
  [page, 'const pdf = new Blob([words])'],
  [page, 'console.log(words)'],
  [page, 'const home = process.env.HOME'],
  [page, "ipcRenderer.send('x')"],
  [service, 'console.error(error)'],
  [service, "work.raw.prepare('SELECT 1')"],
  [service, "raw.pragma('journal_mode')"],
  [service, "await work.clinical.selectFrom('goal').execute()"],
  [service, 'await work.clinical.transaction().execute(job)'],
  ['main/goals/goal-handlers.ts', "work.clinical.insertInto('goal')"],
  [page, "import.meta.glob('../*/*-feature.ts')"],
  [service, 'const number = Math.random()'],
  [service, "import { request } from 'node:https'"],
  [service, "import { connect } from 'net'"],
  [service, "import { spawn } from 'node:child_process'"],
  [service, "const cp = await import('node:child_process')"],
  [kernel, 'raw.exec(text)'],
  [kernel, 'raw.serialize()'],
  [kernel, 'await raw.backup(path)'],
  [kernel, 'raw.prepare(text)'],
  [kernel, 'raw.prepare(`SELECT * FROM note WHERE id = #{id}`)'],
  [kernel, "raw.prepare('SELECT * FROM ' + name)"],
  [kernel, 'const key = Math.random()'],
  [repository, 'sql.raw(text)'],
  [repository, 'sql.lit(text)'],
  [repository, 'const at = Date.now()'],
  [repository, 'const at = new Date()'],
  [repository, 'const id = crypto.randomUUID()'],
  [pure, 'const at = performance.now()'],
  [pure, 'const home = process.env.HOME'],
  ['main/shell/help.ts', "import { shell } from 'electron'\nshell.openExternal(url)"],
  ['main/shell/crash.ts', 'crashReporter.start(options)'],
  ['main/shell/secrets.ts', 'safeStorage.encryptString(key)'],
  ['main/shell/second.ts', 'new BrowserWindow({})'],
  ['main/shell/page-window.ts', 'new BrowserWindow({ webPreferences })'],
  ['main/shell/page-window.ts', 'new BrowserWindow({ webPreferences: { sandbox: true } })'],
  ['main/shell/page-window.ts', 'new BrowserWindow({ webPreferences: { ...usual } })'],
  [pure, 'enum Level { low, high }'],
  ['tests/support/level.ts', 'enum Level { low, high }'],
]
test.each(refused)('%s: %s', (path, code) => {
  expect(bannedCode(parsed(path, code))).toHaveLength(1)
})

const allowed: readonly (readonly [path: string, code: string])[] = [
  [page, 'const { fetch: bring } = table; table.fetch()'],
  [service, 'const at = Date.now()'],
  [service, "const [, year] = /^(\\d+)/.exec(word) ?? []; const pattern = /a/; pattern.exec('a')"],
  [repository, 'const at = new Date(work.now)'],
  [repository, "work.clinical.selectFrom('goal')"],
  ['main/door/transaction.ts', 'open.db.transaction().execute(job)'],
  [repository, 'sql<number>`count(*) + #{more}`'],
  [kernel, 'raw.prepare(`SELECT seq FROM #{schema}.audit_entry WHERE seq = ?`)'],
  ['main/database/migrate.ts', 'raw.exec(sql)'],
]
test.each(allowed)('%s: %s is fine', (path, code) => {
  expect(bannedCode(parsed(path, code))).toEqual([])
})

test('a default export is found, also under another name', () => {
  expect(defaultExports(sourceFile(pure, 'export default 1'))).toHaveLength(1)
  expect(defaultExports(sourceFile(pure, 'const a = 1\nexport { a as default }'))).toHaveLength(1)
  expect(defaultExports(sourceFile(pure, 'export const a = 1'))).toEqual([])
})
