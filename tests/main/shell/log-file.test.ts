import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logText } from '../../../main/log.ts'
import { isAllowedLine } from '../../../main/shell/allowed-line.ts'
import { openLogFile } from '../../../main/shell/log-file.ts'

const now = () => new Date('2026-11-02T09:30:00.000Z')
let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'grove-log-')), 'logs')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))
const written = () => readFileSync(join(folder, 'grove.log'), 'utf8')

describe('the log', () => {
  test('takes the lines that the vault process and the shell write', () => {
    const note = openLogFile(folder, now)
    note(logText({ endpoint: 'vault.unlock', ms: 812.4, code: 'wrong-passphrase' }))
    note(logText({ endpoint: 'unknown', ms: 0.2, code: 'not-found' }))
    const place = 'vault-process.js:1204 SQLITE_FULL'
    note(logText({ endpoint: 'participants.list', ms: 3, code: 'unexpected', reference: '0a1b2c3d', place }))
    note('shell', 'locked', 'idle')
    expect(written().split('\n')).toEqual([
      '2026-11-02T09:30:00.000Z · vault.unlock · 812 ms · wrong-passphrase',
      '2026-11-02T09:30:00.000Z · unknown · 0 ms · not-found',
      '2026-11-02T09:30:00.000Z · participants.list · 3 ms · unexpected · 0a1b2c3d · vault-process.js:1204 SQLITE_FULL',
      '2026-11-02T09:30:00.000Z · shell · locked · idle',
      '',
    ])
  })

  const forbidden = [
    'Anna Sommer',
    'participants.list · Anna',
    'participants.list · 3 ms · ok · anna',
    'vault.unlock · correct horse battery',
    'shell · locked · because Ben said so',
    'participants.list · 3 ms\nAnna',
    'participants.anna',
    'anna.ts:1:1',
    'x · TypeError: Anna is not iterable',
    '',
    'ok · '.repeat(200),
  ]
  test.each(forbidden)('refuses %j', (line) => {
    openLogFile(folder, now)(line)
    expect(written()).toBe('2026-11-02T09:30:00.000Z · line-refused\n')
  })

  test('no line with a capital letter outside an error code, whatever it is', () => {
    const name = fc
      .tuple(fc.constantFrom('A', 'É', 'Ω', 'Ж'), fc.string({ minLength: 2, maxLength: 20 }))
      .map((parts) => parts.join(''))
    fc.assert(fc.property(name, (word) => !isAllowedLine(`participants.list · 3 ms · ok · ${word}`)))
  })

  test('belongs to its user alone', () => {
    openLogFile(folder, now)('shell', 'started')
    if (process.platform === 'win32') return
    expect(statSync(join(folder, 'grove.log')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('keeps one file before the present one', () => {
    const note = openLogFile(folder, now)
    for (const round of [1, 2, 3]) {
      writeFileSync(join(folder, 'grove.log'), `${round}`.repeat(1_000_001))
      note('shell', 'started')
    }
    expect(readdirSync(folder).toSorted()).toEqual(['grove.1.log', 'grove.log'])
    expect(readFileSync(join(folder, 'grove.1.log'), 'utf8').slice(0, 3)).toBe('333')
    expect(written()).toBe('2026-11-02T09:30:00.000Z · shell · started\n')
  })

  test('a folder that is gone stops nothing', () => {
    const note = openLogFile(folder, now)
    rmSync(folder, { recursive: true })
    expect(() => note('shell', 'started')).not.toThrow()
  })
})
