import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GroveFailure } from '../../../main/errors.ts'
import { writeUnnamed } from '../../../main/vault/unnamed-file.ts'

let folder: string
let vault: string
let chosen: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grove-file-'))
  vault = join(folder, 'vault')
  chosen = join(folder, 'Übergabe')
  mkdirSync(vault)
  mkdirSync(chosen)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = Buffer.from('a page about somebody')
const isPosix = process.platform !== 'win32'
const isRoot = process.getuid?.() === 0

function failureOf(target: string, given: Uint8Array = bytes) {
  try {
    writeUnnamed(target, given, vault)
  } catch (error) {
    return error instanceof GroveFailure ? error.failure : error
  }
  return 'written'
}

test('the file is complete before it has its name, and nobody else may read it', () => {
  const target = join(chosen, 'Grove closure summary.pdf')
  const file = writeUnnamed(target, bytes, vault)
  const [name = ''] = readdirSync(chosen)
  expect(name).toMatch(/^grove-unfinished-[\w-]{22}\.part$/)
  expect(readFileSync(join(chosen, name))).toEqual(bytes)
  if (isPosix) expect(statSync(join(chosen, name)).mode & 0o777).toBe(0o600)
  file.name()
  expect(readdirSync(chosen)).toEqual(['Grove closure summary.pdf'])
  expect(readFileSync(target)).toEqual(bytes)
})

test('a file that was there stays until the name is given, and with it if the call is undone', () => {
  const target = join(chosen, 'register.pdf')
  writeFileSync(target, 'last week')
  writeUnnamed(target, bytes, vault).remove()
  expect(readdirSync(chosen)).toEqual(['register.pdf'])
  const file = writeUnnamed(target, bytes, vault)
  expect(readFileSync(target, 'utf8')).toBe('last week')
  file.name()
  expect(readFileSync(target)).toEqual(bytes)
  expect(readdirSync(chosen)).toEqual(['register.pdf'])
})

test('a power cut between commit and naming leaves the whole file beside, and the next one is not disturbed', () => {
  const target = join(chosen, 'register.pdf')
  writeUnnamed(target, bytes, vault) // and nothing more happens
  writeUnnamed(target, Buffer.from('next try'), vault).name()
  const [left = '', ...others] = readdirSync(chosen)
  expect(others).toEqual(['register.pdf'])
  expect(readFileSync(join(chosen, left))).toEqual(bytes)
  expect(readFileSync(target, 'utf8')).toBe('next try')
})

test('the folder of the vault takes no file, by whatever way', () => {
  mkdirSync(join(vault, 'below'))
  const refused = { code: 'file-refused', reason: 'in-vault' }
  expect(failureOf(join(vault, 'a.pdf'))).toEqual(refused)
  expect(failureOf(join(vault, 'outcomes.db'))).toEqual(refused)
  expect(failureOf(join(vault, 'below', 'a.pdf'))).toEqual(refused)
  expect(failureOf(join(chosen, '..', 'vault', 'a.pdf'))).toEqual(refused)
  if (isPosix) {
    symlinkSync(vault, join(chosen, 'way'))
    expect(failureOf(join(chosen, 'way', 'a.pdf'))).toEqual(refused)
  }
  mkdirSync(`${vault}-copies`)
  mkdirSync(join(folder, '..vault'))
  expect(failureOf(join(`${vault}-copies`, 'a.pdf'))).toBe('written')
  expect(failureOf(join(folder, '..vault', 'a.pdf'))).toBe('written')
  expect(failureOf(join(folder, 'beside.pdf'))).toBe('written')
  expect(readdirSync(vault)).toEqual(['below'])
})

test.runIf(isPosix)('a link is replaced; what it leads to stays', () => {
  const kept = join(vault, 'keyring.json')
  writeFileSync(kept, '{}')
  symlinkSync(kept, join(chosen, 'a.pdf'))
  writeUnnamed(join(chosen, 'a.pdf'), bytes, vault).name()
  expect(readFileSync(kept, 'utf8')).toBe('{}')
  expect(readFileSync(join(chosen, 'a.pdf'))).toEqual(bytes)
})

test('a folder, a folder that is gone, and a name that is too long are refused, and nothing lies about', () => {
  mkdirSync(join(chosen, 'a.pdf'))
  expect(failureOf(join(chosen, 'a.pdf'))).toEqual({ code: 'file-refused', reason: 'not-a-file' })
  expect(failureOf(join(chosen, 'gone', 'a.pdf'))).toEqual({ code: 'file-refused', reason: 'no-folder' })
  if (isPosix)
    expect(failureOf(join(chosen, 'x'.repeat(300)))).toEqual({ code: 'file-refused', reason: 'not-writable' })
  expect(readdirSync(chosen)).toEqual(['a.pdf'])
})

// Root may write everywhere, and Windows has other rights.
test.runIf(isPosix && !isRoot)('a folder without the right to write is refused', () => {
  chmodSync(chosen, 0o500)
  expect(failureOf(join(chosen, 'a.pdf'))).toEqual({ code: 'file-refused', reason: 'not-writable' })
  chmodSync(chosen, 0o700)
})

test('a name that cannot be given any more is said, and the file stays where the person can find it', () => {
  const target = join(chosen, 'a.pdf')
  const file = writeUnnamed(target, bytes, vault)
  mkdirSync(target)
  writeFileSync(join(target, 'x'), '')
  expect(file.name).toThrow(new GroveFailure({ code: 'file-refused', reason: 'left-beside' }))
  expect(readdirSync(chosen).filter((name) => name.endsWith('.part'))).toHaveLength(1)
})

test('a full disk is said, and nothing stays', ({ skip }) => {
  const mounted = process.platform === 'linux' && isRoot && mount(chosen)
  if (!mounted) return skip('a disk of 64 KiB needs root on Linux and the right to mount')
  try {
    writeFileSync(join(chosen, 'a.pdf'), 'old')
    expect(failureOf(join(chosen, 'a.pdf'), Buffer.alloc(200_000))).toEqual({ code: 'disk-full' })
    expect(readdirSync(chosen)).toEqual(['a.pdf'])
    expect(readFileSync(join(chosen, 'a.pdf'), 'utf8')).toBe('old')
    expect(failureOf(join(chosen, 'a.pdf'), Buffer.alloc(20_000))).toBe('written')
  } finally {
    spawnSync('umount', [chosen])
  }
})

const mount = (at: string) =>
  existsSync(at) && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0
