import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ToMain } from '../../../main/control.ts'
import { startVaultChild } from '../../../main/shell/vault-child.ts'

/** Real processes, each with one habit. */
const habits = {
  obliging: `process.parentPort.on('message', () => process.parentPort.postMessage({ type: 'flushed' }))`,
  silent: `process.parentPort.on('message', () => {})`,
  stubborn: `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.parentPort.on('message', () => {})`,
  dying: `process.parentPort.on('message', () => process.exit(3))`,
  telling: `process.parentPort.on('message', () => {})
    process.parentPort.postMessage({ type: 'log', line: Object.keys(process.env).filter((name) => !name.startsWith('STAND_IN_')).toSorted().join(' ') })`,
}
const folder = mkdtempSync(join(tmpdir(), 'grove-child-'))
beforeAll(() => {
  for (const [name, code] of Object.entries(habits))
    writeFileSync(join(folder, `${name}.mjs`), `${code}\nprocess.parentPort.postMessage({ type: 'ready' })\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const forever = 10 * 60_000

/** The limits are set so that a test that waits for the wrong thing does not end at all. */
async function aChild(habit: keyof typeof habits, limits: { flushMs: number; gentleMs: number }) {
  const lines: string[] = []
  let deaths = 0
  const ready = Promise.withResolvers<void>()
  const onWord = (word: ToMain) => {
    if (word.type === 'log') lines.push(word.line)
    if (word.type === 'ready') ready.resolve()
  }
  const onDeath = () => {
    deaths += 1
  }
  const child = startVaultChild(join(folder, `${habit}.mjs`), true, { onWord, onDeath }, limits)
  await ready.promise
  return { child, lines, deaths: () => deaths }
}

describe('the vault process', () => {
  test('is heard when it has flushed, and killed without being missed', async () => {
    const { child, deaths } = await aChild('obliging', { flushMs: forever, gentleMs: forever })
    await child.flush()
    await child.kill()
    expect(deaths()).toBe(0)
  })

  test('is not waited for longer than the limit', async () => {
    const { child } = await aChild('silent', { flushMs: 20, gentleMs: forever })
    await child.flush()
    await child.kill()
  })

  test('is killed though it does not want to', async () => {
    const { child, deaths } = await aChild('stubborn', { flushMs: forever, gentleMs: 20 })
    await child.kill()
    expect(deaths()).toBe(0)
  })

  test('that dies over its last words holds nothing up, and is reported once', async () => {
    const { child, deaths } = await aChild('dying', { flushMs: forever, gentleMs: forever })
    await child.flush()
    child.post({ type: 'flush' })
    await child.kill()
    expect(deaths()).toBe(1)
  })

  test('sees nothing of the surroundings but what a clock and Windows need', async () => {
    process.env.A_SECRET_OF_THE_SHELL = 'x'
    const { child, lines } = await aChild('telling', { flushMs: forever, gentleMs: forever })
    const allowed = ['LANG', 'LC_ALL', 'SYSTEMROOT', 'SystemRoot', 'TZ', 'windir']
    const seen = (lines[0] ?? '').split(' ').filter(Boolean)
    expect(seen.filter((name) => !allowed.includes(name) && name !== 'NODE_CHANNEL_FD')).toEqual([])
    await child.kill()
  })
})
