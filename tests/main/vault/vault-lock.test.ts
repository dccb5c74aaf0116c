import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processLives, processStart } from '../../../main/vault/process-start.ts'
import { takeVaultLock } from '../../../main/vault/vault-lock.ts'

let above: string
let folder: string
let file: string
const children: ChildProcess[] = []
beforeEach(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), 'grove-lock-')))
  folder = join(above, 'vault')
  file = join(folder, 'vault.lock')
  mkdirSync(folder)
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(above, { recursive: true })
})

const inUse = (reason: string) => ({ ok: false, failure: { code: 'vault-in-use', reason } })
const elsewhere = (reason: string) => ({ ok: false, failure: { code: 'journal-elsewhere', reason } })
const script = resolve(import.meta.dirname, '../../support/hold-vault-lock.ts')

async function holder() {
  const child = fork(script, [folder], { execArgv: [], stdio: 'ignore' })
  children.push(child)
  const [said] = await once(child, 'message')
  return { child, said }
}
async function killed(child: ChildProcess) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}
function taken() {
  const answer = takeVaultLock(folder)
  if (!answer.ok) throw new Error(answer.failure.reason)
  return answer.value
}
const changeLock = (changed: object) =>
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changed }))

test('one process has the vault, and lets it go', () => {
  const lock = taken()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    type: 'grove lock',
    pid: process.pid,
    host: hostname(),
    started: processStart(process.pid),
    path: folder,
  })
  expect(takeVaultLock(folder)).toEqual(inUse('this-computer'))
  lock.release()
  expect(existsSync(file)).toBe(false)
  taken().release()
})

test('another process that lives keeps it; one that was killed does not', async () => {
  const { child, said } = await holder()
  expect(said).toBe('taken')
  expect(takeVaultLock(folder)).toEqual(inUse('this-computer'))
  expect(takeVaultLock(folder, { fromOtherHost: true })).toEqual(inUse('this-computer'))
  await killed(child)
  taken().release()
})

test('of many that start at once exactly one gets it, also where a stale lock lies', async () => {
  for (let round = 0; round < 3; round++) {
    const all = await Promise.all(Array.from({ length: 6 }, holder))
    expect(all.filter(({ said }) => said === 'taken')).toHaveLength(1)
    await Promise.all(all.map(({ child }) => killed(child)))
  }
})

test('age says nothing: a lock of a process that lives is never stale', async () => {
  await holder()
  const old = new Date('2001-01-01')
  utimesSync(file, old, old)
  expect(takeVaultLock(folder)).toEqual(inUse('this-computer'))
})

test.runIf(process.platform === 'linux')('a number that another process has now is not the process of the lock', () => {
  taken()
  changeLock({ started: 'another-boot 1' })
  taken().release()
})

test('the lock of another computer is asked about', () => {
  taken()
  changeLock({ host: 'other-computer' })
  expect(takeVaultLock(folder)).toEqual(inUse('other-host'))
  expect(takeVaultLock(folder, { fromOtherHost: true })).toMatchObject({ ok: true })
})

test('releasing never removes what another process took meanwhile', () => {
  const lock = taken()
  changeLock({ pid: process.pid + 1 })
  lock.release()
  expect(existsSync(file)).toBe(true)
})

test('after a crash with journals the vault opens where it was and nowhere else', async () => {
  const { child } = await holder()
  writeFileSync(join(folder, 'outcomes.db-journal'), '')
  await killed(child)
  const moved = join(above, 'moved')
  renameSync(folder, moved)
  expect(takeVaultLock(moved)).toEqual(elsewhere('moved'))
  expect(takeVaultLock(moved, { fromOtherHost: true })).toEqual(elsewhere('moved'))
  renameSync(moved, folder)
  taken()
})

test('journals without a lock file that says where they belong are not touched', () => {
  writeFileSync(join(folder, 'clinical.db-journal'), '')
  expect(takeVaultLock(folder)).toEqual(elsewhere('no-lock-file'))
  writeFileSync(file, 'torn')
  expect(takeVaultLock(folder)).toEqual(elsewhere('no-lock-file'))
})

test('a torn lock file without journals is in nobody’s way', () => {
  writeFileSync(file, '{"type":')
  taken().release()
})

test('a lock file stays beside journals that are still there', () => {
  const lock = taken()
  writeFileSync(join(folder, 'clinical.db-journal'), '')
  lock.release()
  expect(existsSync(file)).toBe(true)
})

test('a guard left by a crash is in nobody’s way', async () => {
  const { child } = await holder()
  const held = readFileSync(file, 'utf8')
  await killed(child)
  writeFileSync(`${file}.taking`, held)
  taken().release()
  expect(existsSync(`${file}.taking`)).toBe(false)
})

test('a process that is gone is gone', async () => {
  const { child } = await holder()
  expect(processLives(child.pid ?? 0)).toBe(true)
  await killed(child)
  expect(processLives(child.pid ?? 0)).toBe(false)
  expect(processStart(child.pid ?? 0)).toBeNull()
})
