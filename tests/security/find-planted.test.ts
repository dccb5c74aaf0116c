import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPlanted, formsIn } from '../support/find-planted.ts'
import { makeMark, plantedForms } from '../support/planted-forms.ts'
import { filesBelow, filesTouchedSince, openDeletedFiles } from '../support/touched-files.ts'

// What every search for planted words rests on: it finds them in each form, and nothing where nothing is.

const { word, core } = makeMark()
const sentence = `Anna and ${word} came late, and ${word.toLowerCase()} left.`
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grove-planted-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const noise = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff))
const kept = (name: string, ...content: readonly Buffer[]) => {
  const file = join(folder, name)
  writeFileSync(file, Buffer.concat(content))
  return file
}
const formsOf = (file: string) => findPlanted([file], [word]).map(({ form }) => form)

const percent = (text: string) => encodeURIComponent(text)
const json = (text: string) => text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
const encoded: readonly (readonly [form: string, bytes: Buffer])[] = [
  ['utf-8', Buffer.from(sentence)],
  ['utf-8 decomposed', Buffer.from(sentence.normalize('NFD'))],
  ['utf-8 lower case', Buffer.from(sentence.toLowerCase())],
  ['utf-8 upper case', Buffer.from(sentence.toUpperCase())],
  ['utf-16', Buffer.from(sentence, 'utf16le')],
  ['utf-16 big endian', Buffer.from(sentence, 'utf16le').swap16()],
  ['latin-1', Buffer.from(sentence, 'latin1')],
  ['json', Buffer.from(json(sentence))],
  ['percent', Buffer.from(percent(sentence))],
  ['hex', Buffer.from(Buffer.from(sentence).toString('hex'))],
  ['hex upper case', Buffer.from(Buffer.from(sentence).toString('hex').toUpperCase())],
  ...[0, 1, 2].map(
    (shift) =>
      [`base64+${shift}`, Buffer.from(Buffer.from(`${'.'.repeat(shift)}${word}…`).toString('base64'))] as const,
  ),
]

describe('a planted word is found', () => {
  test.each(encoded)('as %s, wherever in a file', (form, bytes) => {
    for (const at of [0, 1, 2, 5003]) expect(formsOf(kept('encoded', noise(at), bytes, noise(100)))).toContain(form)
  })

  test('as base64 for addresses, which has other signs', () => {
    // ÿ and ¿ in a row give the bytes for which the two alphabets differ.
    const odd = `${core}ÿ¿ÿ¿ÿ¿ÿ¿`
    for (const alphabet of ['base64', 'base64url'] as const) {
      const file = kept('alphabet', Buffer.from(Buffer.from(`x${odd}x`).toString(alphabet)))
      expect(findPlanted([file], [odd]).map(({ form }) => form)).toContain(`${alphabet}+1`)
    }
  })

  const zip = (plain: Buffer) => {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt16LE(8, 26)
    return Buffer.concat([head, Buffer.from('note.txt'), deflateRawSync(plain)])
  }
  const long = Buffer.from(`${'lines before it '.repeat(500)}${sentence}${' and after it'.repeat(500)}`)
  test.each([
    ['zlib', deflateSync(long)],
    ['zlib, quick', deflateSync(long, { level: 1 })],
    ['zlib, thorough', deflateSync(long, { level: 9 })],
    ['gzip', gzipSync(long)],
    ['zip', zip(long)],
  ])('inside %s, with other bytes around it', (_name, packed) => {
    expect(packed.includes(word)).toBe(false)
    expect(formsOf(kept('packed', noise(777), packed, noise(777)))).toContain('utf-8, compressed')
  })

  test('inside a stream that ends with the file in its middle', () => {
    for (const packed of [deflateSync(long), gzipSync(long)])
      expect(formsOf(kept('cut', noise(99), packed.subarray(0, -20)))).toContain('utf-8, compressed')
  })

  test('over the border of two blocks, and in a stream that begins before it', () => {
    const border = 8 * 2 ** 20
    for (const before of [3, 11, 20]) {
      const file = kept('border', Buffer.alloc(border - before), Buffer.from(word), Buffer.alloc(2 ** 21))
      expect(formsOf(file)).toEqual(['utf-8'])
    }
    const file = kept('stream', Buffer.alloc(border - 9), deflateSync(long), Buffer.alloc(2 ** 21))
    expect(formsOf(file)).toEqual(expect.arrayContaining(['utf-8, compressed']))
  })

  test('in what a process printed', () => {
    expect(formsIn(`TypeError: ${sentence}`, [word])).toContain('utf-8')
    expect(formsIn('TypeError: cannot read', [word, core])).toEqual([])
  })
})

describe('nothing is found', () => {
  test('in noise, nor in half a word', () => {
    const file = kept('nothing', noise(3 * 2 ** 20), Buffer.from(word.slice(0, 9)), noise(1000))
    expect(findPlanted([file], [word, core])).toEqual([])
  })
  test('in files that are empty, gone, or no files', () =>
    expect(findPlanted([kept('empty'), join(folder, 'not-there'), folder], [word])).toEqual([]))
  test('by a word that would be found by chance', () => expect(() => plantedForms('Quorlab')).toThrow('at least 8'))
  test('by a form too short to mean anything', () => {
    for (const { bytes } of plantedForms('Quorlabc')) expect(bytes.length).toBeGreaterThanOrEqual(8)
  })
})

describe('files are found', () => {
  test('below a folder, those touched since a moment, and no links', () => {
    const deep = join(folder, 'deep', 'er')
    mkdirSync(deep, { recursive: true })
    // The kernel stamps files with a clock that moves in steps of some milliseconds.
    const since = Date.now() - 100
    const file = join(deep, 'new')
    writeFileSync(file, 'x')
    symlinkSync(file, join(deep, 'link'))
    expect(filesBelow(join(folder, 'deep'))).toEqual([file])
    expect(filesTouchedSince(join(folder, 'deep'), since)).toEqual([file])
    utimesSync(file, 1, 1) // the time of its last write can be set back, that of its last change cannot
    expect(filesTouchedSince(join(folder, 'deep'), since)).toEqual([file])
    expect(filesTouchedSince(join(folder, 'deep'), Date.now() + 60_000)).toEqual([])
  })

  test.skipIf(process.platform !== 'linux')('that a process holds open without a name', async () => {
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `const fs = require('node:fs'); const file = process.argv[1] + '/held'
         fs.writeSync(fs.openSync(file, 'w+'), process.env.WORDS); fs.unlinkSync(file)
         console.log('held'); setInterval(() => {}, 1000)`,
        folder,
      ],
      { env: { ...process.env, WORDS: sentence }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(holder.stdout, 'data')
    expect(filesBelow(folder).filter((path) => path.endsWith('held'))).toEqual([])
    const found = findPlanted(openDeletedFiles(holder.pid ?? 0), [word])
    holder.kill()
    expect(found.map(({ form }) => form)).toContain('utf-8')
  })
})
